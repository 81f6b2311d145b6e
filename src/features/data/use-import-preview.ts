import { useEffect, useState } from 'react'
import { loadAllFilms } from '#catalogue/catalogue.ts'
import { LARGEST_BACKUP, TOO_LARGE } from '#domain/backup-decode.ts'
import { readingBackup, type ReadBackup } from '#domain/backup-reader.ts'
import type { MatchedFilm } from '#domain/foreign-entries.ts'
import type { ForeignReading } from '#domain/foreign-row.ts'
import type { TableQuestion, TableRules } from '#domain/table-columns.ts'
import { previewingImport, type ImportPreview } from '#domain/import-preview.ts'
import { inSlices } from '#lib/in-slices.ts'
import { readRecords } from '#state/entries.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import type { ImportSource } from './import-source.ts'

export type ImportState =
  | { kind: 'reading'; share?: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'ready'; reading: ReadBackup; preview: ImportPreview }
  | { kind: 'foreign'; reading: ForeignReading; films: readonly MatchedFilm[] }
  | TableQuestion

type Call = { signal: AbortSignal; tell: (share: number) => void }

/**
 * Reads what was handed over and compares it with what is here, in slices, until the dialog closes;
 * anew once the person has said how a table is to be read.
 */
export function useImportPreview(source: ImportSource) {
  const [state, setState] = useState<ImportState>({ kind: 'reading' })
  const [rules, setRules] = useState<TableRules>()
  useEffect(() => {
    const closing = new AbortController()
    const { signal } = closing
    const tell = (share: number) => {
      if (!signal.aborted) setState({ kind: 'reading', share })
    }
    void readSource(source, rules, { signal, tell })
      .catch((): ImportState => ({ kind: 'refused', reason: 'Reading it failed.' }))
      .then((found) => found && !signal.aborted && setState(found))
    return () => closing.abort()
  }, [source, rules])
  const answer = (rules: TableRules) => setRules({ ...rules })
  return { state, answer, askAgain: (question: TableQuestion) => setState(question) }
}

async function readSource(
  { name, size, read }: ImportSource,
  rules: TableRules | undefined,
  call: Call,
): Promise<ImportState | undefined> {
  if (size > LARGEST_BACKUP) return { kind: 'refused', reason: TOO_LARGE }
  let content: Uint8Array | string
  try {
    content = await read()
  } catch {
    return { kind: 'refused', reason: 'The browser could not read it.' }
  }
  if (isSurelyOurs(content)) return readBackup(content, call.signal)
  const { readForeignFile } = await import('./read-foreign-file.ts')
  const found = await readForeignFile({ content, name, ...(rules && { rules }) }, call)
  if (found?.kind === 'backup') return readBackup(found.content, call.signal)
  return found?.kind === 'rows' ? matchRows(found, call.signal) : found
}

/** What begins as every backup does needs no other look. */
function isSurelyOurs(content: Uint8Array | string): boolean {
  const start =
    typeof content === 'string'
      ? content.slice(0, 100)
      : new TextDecoder().decode(content.subarray(0, 100))
  return /^\s*\{\s*"format"\s*:\s*"reel-north/.test(start)
}

async function readBackup(
  content: Uint8Array | string,
  signal: AbortSignal,
): Promise<ImportState | undefined> {
  const reading = await inSlices(readingBackup(content, Date.now()), signal)
  if (reading?.kind !== 'read') return reading
  const asideTexts = new Set(listUnreadable().map(({ text }) => text))
  const current = { records: readRecords(), asideTexts }
  const preview = await inSlices(previewingImport(current, reading), signal)
  return preview && { kind: 'ready', reading, preview }
}

async function matchRows(
  reading: ForeignReading,
  signal: AbortSignal,
): Promise<ImportState | undefined> {
  // Without the catalogue's ids the titles are compared all the same.
  const [{ matchForeignRows }, catalogue] = await Promise.all([
    import('./match-foreign-rows.ts'),
    loadAllFilms().catch(() => []),
  ])
  const films = await matchForeignRows(reading, catalogue, signal)
  return films && { kind: 'foreign', reading, films }
}
