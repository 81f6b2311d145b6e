import { useEffect, useEffectEvent } from 'react'
import { fromFile, fromText, type ImportSource } from './import-source.ts'

/** A file dropped anywhere on the page, or a file or text pasted outside its text fields. */
export function useDropAndPaste(choose: (sources: readonly ImportSource[]) => void): void {
  const allowDrop = useEffectEvent((event: DragEvent) => {
    // Otherwise the browser would open the file in place of the app.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  const drop = useEffectEvent((event: DragEvent) => {
    const files = Array.from(event.dataTransfer?.files ?? [])
    if (files.length === 0) return
    event.preventDefault()
    choose(files.map(fromFile))
  })
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea')
    if (isField || !event.clipboardData) return
    const files = Array.from(event.clipboardData.files, fromFile)
    const text = event.clipboardData.getData('text/plain')
    choose(files.length > 0 ? files : text.trim() === '' ? [] : [fromText(text)])
  })
  useEffect(() => {
    const listener = new AbortController()
    const { signal } = listener
    window.addEventListener('dragover', (event) => allowDrop(event), { signal })
    window.addEventListener('drop', (event) => drop(event), { signal })
    window.addEventListener('paste', (event) => paste(event), { signal })
    return () => listener.abort()
  }, [])
}
