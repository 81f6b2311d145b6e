import { LARGEST_BACKUP, TOO_LARGE, WANTED } from './backup-decode.ts'
import { decodeText, type DecodedText } from './foreign-text.ts'
import type { ForeignReading } from './foreign-row.ts'
import { createForeignSink, MOST_ROWS, type ForeignSink } from './foreign-sink.ts'
import { plainTableToBackup } from './plain-table-backup.ts'
import { isPlainTable } from './read-plain-table.ts'
import { readingJson } from './reading-json.ts'
import { readingTable } from './reading-table.ts'
import type { TableQuestion, TableRules } from './table-columns.ts'
import { LARGEST_UNPACKED, TOO_MUCH, unzippingEntry } from './unzip-entry.ts'
import { isZip, readZipDirectory, type ZipEntry } from './zip-directory.ts'

export type ForeignOptions = {
  /** The file's name: a hint for what is asked, and never what decides. */
  name: string
  /** The person's answer to a question about a table. */
  rules?: TableRules
  /** Told how much is done, from 0 to 1. */
  tell?: (share: number) => void
}

/** What was handed over, known by what is in it. */
export type Recognised =
  | { kind: 'refused'; reason: string }
  /** To be read as a backup of ours. */
  | { kind: 'backup'; content: Uint8Array | string }
  | TableQuestion
  | ForeignReading

/** Reads a file of any program that is known, in steps short enough for a page to stay awake. */
export function* readingForeign(
  source: Uint8Array | string,
  { name, rules, tell = () => {} }: ForeignOptions,
): Generator<undefined, Recognised> {
  if (source.length > LARGEST_BACKUP) return refused(TOO_LARGE)
  const sink = createForeignSink()
  if (typeof source !== 'string' && isZip(source))
    return yield* readingZip(source, sink, tell, rules)
  const decoded = decodeText(source)
  if (decoded.text === undefined) return refused(decoded.reason)
  yield
  if (isPlainTable(decoded.text)) {
    return { kind: 'backup', content: plainTableToBackup(decoded.text) }
  }
  if (/^\s*[[{]/.test(decoded.text)) return yield* readingBraces(source, decoded, name, sink)
  const outcome = yield* readingTable(decoded, { name, ...(rules && { rules }) }, sink, tell)
  if (outcome.kind === 'refused') {
    return refused(sink.isEmpty() ? `${outcome.reason} ${WANTED}` : outcome.reason)
  }
  return outcome.kind === 'columns' ? outcome : settled(sink)
}

const refused = (reason: string): Recognised => ({ kind: 'refused', reason })

function settled(sink: ForeignSink): Recognised {
  if (sink.isFull()) {
    return refused(
      `It has more than ${MOST_ROWS.toLocaleString('en')} rows, the most that is read.`,
    )
  }
  return sink.isEmpty() ? refused(`There are no films in it. ${WANTED}`) : sink.reading()
}

const isOurs = (text: string) => /"format"\s*:\s*"reel-north/.test(text.slice(0, 2000))

function* readingBraces(
  source: Uint8Array | string,
  { text, isCut }: DecodedText,
  name: string,
  sink: ForeignSink,
): Generator<undefined, Recognised> {
  if (isOurs(text)) return { kind: 'backup', content: source }
  const isRead = yield* readingJson(text, { name }, sink)
  if (isRead) return settled(sink)
  // Why it is none of ours is said best by the reader of ours.
  if (text.trimStart().startsWith('{')) return { kind: 'backup', content: source }
  const isWhole = text.trimEnd().endsWith(']') && !isCut
  return refused(
    isWhole ? `This list is none of Trakt’s. ${WANTED}` : 'This file is cut off or broken.',
  )
}

function* readingZip(
  archive: Uint8Array,
  sink: ForeignSink,
  tell: (share: number) => void,
  rules: TableRules | undefined,
): Generator<undefined, Recognised> {
  const entries = readZipDirectory(archive)
  if (!Array.isArray(entries)) return refused(entries.reason)
  const total = entries.reduce((sum, { packedSize }) => sum + packedSize, 1)
  let room = LARGEST_UNPACKED
  let done = 0
  let single: { name: string; bytes: Uint8Array } | undefined
  for (const entry of entries.filter(({ path }) => !path.endsWith('/'))) {
    const { path } = entry
    done += entry.packedSize
    const reason = whyNotRead(path)
    if (reason !== undefined) {
      if (reason !== '') sink.leave(path, reason)
      continue
    }
    const unpacked = yield* unzippingEntry(archive, entry, room)
    if (!unpacked.bytes) {
      // What will not fit says what it is by it: nothing else of it is to be trusted.
      if (unpacked.reason === TOO_MUCH) return refused(`${path}: ${unpacked.reason}`)
      sink.leave(path, unpacked.reason)
      continue
    }
    room -= unpacked.bytes.length
    const why = yield* readingFile(path, unpacked.bytes, sink)
    if (why !== undefined) {
      if (entries.length <= MOST_LONE) single = { name: path, bytes: unpacked.bytes }
      sink.leave(path, why)
    }
    tell(done / total)
    if (sink.isFull()) break
    yield
  }
  // A file that was packed by itself is read as if it were not.
  if (sink.isEmpty() && single) {
    return yield* readingForeign(single.bytes, { name: single.name, tell, ...(rules && { rules }) })
  }
  if (!sink.isEmpty()) return settled(sink)
  return refused(whyNothing(entries, sink))
}

/** A folder, and what a Mac adds to it, beside the one file. */
const MOST_LONE = 4

function whyNothing(entries: readonly ZipEntry[], sink: ForeignSink): string {
  const [first] = sink.reading().leftAside
  if (entries.length > 0 && entries.every(({ isEncrypted }) => isEncrypted)) {
    return 'This ZIP archive is locked with a password: unpack it first.'
  }
  return first
    ? `Nothing in this ZIP archive can be read. ${first.file}: ${first.reason} ${WANTED}`
    : `This ZIP archive is empty. ${WANTED}`
}

/** What must not be taken for current, or is not about films; the empty text for what is no file. */
function whyNotRead(path: string): string | undefined {
  const parts = path.toLowerCase().split('/')
  const base = parts.at(-1) ?? ''
  if (parts.includes('__macosx') || base.startsWith('.')) return ''
  if (parts.includes('deleted')) return 'It was deleted there.'
  if (parts.includes('orphaned')) return 'It belongs to nothing any more there.'
  if (base === 'profile.csv' || base === 'comments.csv') return 'It is about you, and not films.'
  return undefined
}

/** Reads one file of an archive; why not, if it cannot. */
function* readingFile(
  path: string,
  bytes: Uint8Array,
  sink: ForeignSink,
): Generator<undefined, string | undefined> {
  const decoded = decodeText(bytes)
  if (decoded.text === undefined) return decoded.reason
  const name = path
  if (/^\s*[[{]/.test(decoded.text)) {
    const isRead = yield* readingJson(decoded.text, { file: path, name }, sink)
    return isRead ? undefined : 'There are no films in it, or it is broken.'
  }
  const outcome = yield* readingTable(decoded, { file: path, name }, sink, () => {})
  if (outcome.kind === 'refused') return outcome.reason
  return outcome.kind === 'columns'
    ? 'It does not say what its films are: import it by itself.'
    : undefined
}
