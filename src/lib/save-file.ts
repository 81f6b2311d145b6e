/** Hands a text, or the bytes of one, to the browser as a download. */
export function saveFile(name: string, content: BlobPart, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the data once it began; a minute is far more than that takes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
