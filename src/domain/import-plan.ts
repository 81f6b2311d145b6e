import {
  partOfText,
  readField,
  versionsOf,
  withField,
  withText,
  type EntryRecord,
  type NoteVersion,
} from './entry.ts'
import { recogniseStamps } from './import-stamps.ts'
import { joinRecords } from './merge.ts'
import type { Stamp } from './stamp.ts'
import { offerAgain } from './taken-back.ts'
import { textKeys } from './text-keys.ts'

/** What the user decides for one film, beyond the ordinary join. */
export type ImportChoice = {
  note?: NoteChoice
  /** Values that differ become as in the file, though they were set later here. */
  fields?: 'as in the file'
}

export type NoteChoice =
  /** The note becomes empty, as it is in the file. */
  | 'take the empty one'
  /** A text from the file that was replaced or cleared here stands again, beside what is here. */
  | 'bring back the text'

/**
 * The record as the import leaves it; `ours` itself if the file adds nothing. All but the choices is
 * a join: in any order, any number of times, on any device the outcome is the same.
 */
export function planImport(
  ours: EntryRecord | undefined,
  theirs: EntryRecord,
  decision?: { choice: ImportChoice; tick: () => Stamp },
): EntryRecord {
  const file = asReadHere(theirs, ours)
  const harmless = withoutEmptying(file, ours)
  const joined = ours ? joinRecords(ours, harmless) : harmless
  if (!decision) return joined
  const { choice, tick } = decision
  const decided = choice.fields ? takeFields(joined, file, tick) : joined
  if (!choice.note) return decided
  if (choice.note === 'take the empty one') {
    const standing = versionsOf(joined, undefined).map(({ s }) => s)
    return withText(decided, '', standing, tick())
  }
  const bringBack = (record: EntryRecord, text: string) => withText(record, text, [], tick())
  return replacedTexts(joined, file).reduce(bringBack, decided)
}

/** A record from a file, with the stamps that its parts have where `ours` is. */
export const asReadHere = (theirs: EntryRecord, ours: EntryRecord | undefined): EntryRecord =>
  ours ? offerAgain(recogniseStamps(theirs, ours), ours) : theirs

/** Every value of the file that does not stand after the join, set anew. */
function takeFields(joined: EntryRecord, file: EntryRecord, tick: () => Stamp): EntryRecord {
  return Object.keys(file.f).reduce((record, name) => {
    const theirs = readField(file, name)
    const isOther = theirs && sayingOf(theirs.v) !== sayingOf(readField(joined, name)?.v)
    return isOther ? withField(record, name, theirs.v, tick()) : record
  }, joined)
}

/** What a value says, in a form that can be compared; a flag that was never set says no. */
export const sayingOf = (value: unknown): string => JSON.stringify(value ?? false)

/**
 * An empty note from a file replaces no text, whatever the order in which files come: it is taken
 * without the list of what it replaced. What we know ourselves stays as we know it.
 */
function withoutEmptying(file: EntryRecord, ours: EntryRecord | undefined): EntryRecord {
  const isKnown = (version: NoteVersion) =>
    ours?.n.some(({ s, t, k }) => s === version.s && k === version.k && t === '')
  if (file.n.every(({ t }) => t !== '')) return file
  return {
    ...file,
    n: file.n.flatMap((version) => {
      if (version.t !== '') return [version]
      return isKnown(version) ? [] : [{ ...version, p: [] }]
    }),
  }
}

/** Notes of the file that do not stand after the join, since they were replaced or cleared here. */
export function replacedTexts(joined: EntryRecord, file: EntryRecord): string[] {
  const notesOf = (record: EntryRecord) => versionsOf(record, undefined).map(({ t }) => t)
  const standing = new Set(['', ...notesOf(joined)])
  return [...new Set(notesOf(file))].filter((text) => !standing.has(text))
}

/** One field or note that a change of a record touched: what stood before, and what stands after. */
export type PartChange = { what: string; before: Values; after: Values }
type Values = readonly { s: Stamp; v: unknown }[]

/** The stamp of a value that was never set. */
const NEVER = ''
const FLAGS: readonly string[] = ['watched', 'liked', 'queued', 'own']
const isFlag = (name: string) => FLAGS.includes(name) || name.startsWith('tag:')

/** What must be put back to undo the change. Parts without a stamp cannot be, and show nowhere. */
export function listPartChanges(before: EntryRecord | undefined, after: EntryRecord): PartChange[] {
  const names = Object.keys(after.f).filter((name) => name !== 'note')
  const fields = names.flatMap((what): PartChange[] => {
    const [old, now] = [readField(before, what), readField(after, what)]
    if (!now || (old && old.s === now.s && old.v === now.v)) return []
    const absent = { s: NEVER, v: isFlag(what) ? false : null }
    return [{ what, before: [old ?? absent], after: [now] }]
  })
  const texts = [undefined, ...textKeys(after)].flatMap((key): PartChange[] => {
    const [old, now] = [textsOf(versionsOf(before, key)), textsOf(versionsOf(after, key))]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [{ what: partOfText(key), before: old, after: now }]
  })
  return [...fields, ...texts]
}

/** Empty texts are not worth bringing back beside others. */
function textsOf(versions: readonly NoteVersion[]): Values {
  const texts = versions.filter(({ t }) => t !== '')
  const values = (texts.length > 0 ? texts : versions.slice(-1)).map(({ s, t }) => ({ s, v: t }))
  return values.length > 0 ? values : [{ s: NEVER, v: '' }]
}
