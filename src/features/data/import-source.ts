import { plainName } from '#lib/plain-name.ts'

/** Something the user handed over to be imported. `size` is in bytes, and known before it is read. */
export type ImportSource = {
  name: string
  size: number
  read: () => Promise<Uint8Array | string>
  /** Called once its preview is closed. */
  release?: () => void
}

/** The name is shown in the midst of sentences, and anyone may have given it. */
export const fromFile = (file: File): ImportSource => ({
  name: plainName(file.name) || 'the file',
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
})

export const fromText = (text: string, name = 'the pasted text'): ImportSource => ({
  name,
  size: text.length,
  read: async () => text,
})
