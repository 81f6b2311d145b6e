/** Something the user handed over to be imported. `size` is in bytes, and known before it is read. */
export type ImportSource = {
  name: string
  size: number
  read: () => Promise<Uint8Array | string>
}

export const fromFile = (file: File): ImportSource => ({
  name: file.name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
})

export const fromText = (text: string): ImportSource => ({
  name: 'the pasted text',
  size: text.length,
  read: async () => text,
})
