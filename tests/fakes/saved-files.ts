import { vi } from 'vitest'

/** Catches what the page hands out as downloads: names, bytes and texts, latest last. */
export function catchDownloads() {
  const blobs: { name: string; blob: Blob }[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push({ name: '', blob })
    return 'blob:test'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const last = blobs.at(-1)
    if (last) last.name = this.download
  })
  const last = () => {
    const file = blobs.at(-1)
    if (!file) throw new Error('nothing was saved')
    return file
  }
  return {
    count: () => blobs.length,
    latest: async () => ({ name: last().name, text: await last().blob.text() }),
    latestBytes: async () => ({
      name: last().name,
      bytes: new Uint8Array(await last().blob.arrayBuffer()),
    }),
  }
}
