import { useEffect, useState } from 'react'
import { LARGEST_BACKUP, TOO_LARGE } from '#domain/backup-decode.ts'
import { readingBackup, type ReadBackup } from '#domain/backup-reader.ts'
import { previewingImport, type ImportPreview } from '#domain/import-preview.ts'
import { inSlices } from '#lib/in-slices.ts'
import { readRecords } from '#state/entries.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import type { ImportSource } from './import-source.ts'

export type ImportState =
  | { kind: 'reading' }
  | { kind: 'refused'; reason: string }
  | { kind: 'ready'; reading: ReadBackup; preview: ImportPreview }

/** Reads what was handed over and compares it with what is here, in slices, until the dialog closes. */
export function useImportPreview(source: ImportSource): ImportState {
  const [state, setState] = useState<ImportState>({ kind: 'reading' })
  useEffect(() => {
    const closing = new AbortController()
    void readSource(source, closing.signal)
      .catch((): ImportState => ({ kind: 'refused', reason: 'Reading it failed.' }))
      .then((found) => found && setState(found))
    return () => closing.abort()
  }, [source])
  return state
}

async function readSource(
  { size, read }: ImportSource,
  signal: AbortSignal,
): Promise<ImportState | undefined> {
  if (size > LARGEST_BACKUP) return { kind: 'refused', reason: TOO_LARGE }
  let content: Uint8Array | string
  try {
    content = await read()
  } catch {
    return { kind: 'refused', reason: 'The browser could not read it.' }
  }
  const reading = await inSlices(readingBackup(content, Date.now()), signal)
  if (reading?.kind !== 'read') return reading
  const asideTexts = new Set(listUnreadable().map(({ text }) => text))
  const current = { records: readRecords(), asideTexts }
  const preview = await inSlices(previewingImport(current, reading), signal)
  return preview && { kind: 'ready', reading, preview }
}
