import { listAside, type Aside } from './import-aside.ts'
import type { ReadBackup } from './backup-reader.ts'
import { isField, readField, versionsOf, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import {
  asReadHere,
  planImport,
  replacedTexts,
  sayingOf,
  type ImportChoice,
  type NoteChoice,
} from './import-plan.ts'
import { saysNothing } from './says-nothing.ts'
import { isTakenBack } from './taken-back.ts'
import { textKeys } from './text-keys.ts'

/** `new`: not set here. `same`: no difference. `file`, `here`: they differ, and this one stands after. */
export type Standing = 'new' | 'same' | 'file' | 'here'

export type FieldPreview = { name: string; standing: Standing; here: unknown; file: unknown }

export type NotePreview = {
  /** `both`: two texts that know nothing of each other; both are kept. */
  standing: Standing | 'both'
  here: readonly string[]
  file: readonly string[]
  after: readonly string[]
  /** What may be chosen instead, if the outcome is not what the file says. */
  choice?: NoteChoice
}

export type FilmPreview = {
  id: FilmId
  /** `changes`: something that shows becomes as in the file. `stays`: they differ, and ours stand. */
  state: 'new' | 'changes' | 'stays' | 'same'
  /** Something is written, be it only times or parts that show nowhere. */
  hasNews: boolean
  fields: readonly FieldPreview[]
  note?: NotePreview
  /** The other texts, such as the remarks on viewings, by key. */
  texts: readonly (NotePreview & { key: string })[]
  record: EntryRecord
}

export type ImportPreview = {
  films: readonly FilmPreview[]
  counts: Readonly<Record<FilmPreview['state'] | 'news', number>>
  /** Texts that the file's device could not read and that are not here yet. */
  aside: readonly Aside[]
  /** How many films have a note here now. */
  notesHere: number
}

export type Current = {
  records: ReadonlyMap<FilmId, EntryRecord>
  /** The unreadable texts that are kept here already. */
  asideTexts: ReadonlySet<string>
}

/** What an import would change, film by film and field by field. Nothing is written. */
export function previewImport(
  current: Current,
  reading: Pick<ReadBackup, 'entries' | 'aside'>,
): ImportPreview {
  const preview = previewingImport(current, reading)
  for (;;) {
    const { done, value } = preview.next()
    if (done) return value
  }
}

/** The same, in steps short enough for a page to stay awake between them. */
export function* previewingImport(
  { records, asideTexts }: Current,
  { entries, aside }: Pick<ReadBackup, 'entries' | 'aside'>,
): Generator<undefined, ImportPreview> {
  const films: FilmPreview[] = []
  const counts = { new: 0, changes: 0, stays: 0, same: 0, news: 0 }
  for (const [id, record] of entries) {
    const film = previewFilm(id, records.get(id), record)
    films.push(film)
    counts[film.state]++
    if (film.hasNews) counts.news++
    yield
  }
  return {
    films,
    counts,
    aside: listAside(aside).filter(({ text }) => !asideTexts.has(text)),
    notesHere: [...records.values()].filter((record) => textsOf(record).length > 0).length,
  }
}

/** What may be chosen for a film beyond the join; nothing where the file adds all it says. */
export function listChoices({ fields, note }: FilmPreview): ImportChoice {
  return {
    ...(note?.choice && { note: note.choice }),
    ...(fields.some(({ standing }) => standing === 'here') && { fields: 'as in the file' }),
  }
}

/** B9: whether the choices would empty more than half of the notes that are here, and how many. */
export function countEmptied(
  choices: ReadonlyMap<FilmId, ImportChoice>,
  { notesHere }: Pick<ImportPreview, 'notesHere'>,
): { emptied: number; isMost: boolean } {
  const emptied = [...choices.values()].filter(({ note }) => note === 'take the empty one').length
  return { emptied, isMost: emptied * 2 > notesHere }
}

function previewFilm(id: FilmId, ours: EntryRecord | undefined, record: EntryRecord): FilmPreview {
  const after = planImport(ours, record)
  const file = asReadHere(record, ours)
  const names = Object.keys(file.f).filter((name) => isField(file.f[name]))
  const fields = names.map((name) => previewField(name, ours, file, after))
  const note = versionsOf(file, undefined).length > 0 ? previewText(ours, file, after) : undefined
  const texts = textKeys(file).map((key) => ({ key, ...previewText(ours, file, after, key) }))
  const standings = [...fields, ...texts, ...(note ? [note] : [])].map(({ standing }) => standing)
  const isChanged = standings.some((standing) => standing !== 'same' && standing !== 'here')
  const isSame = standings.every((standing) => standing === 'same')
  const state = isChanged
    ? ours && !saysNothing(ours)
      ? 'changes'
      : 'new'
    : isSame
      ? 'same'
      : 'stays'
  return {
    id,
    state,
    hasNews: after !== ours && (ours !== undefined || !isEmpty(after)),
    fields,
    texts,
    ...(note && { note }),
    record,
  }
}

/** A record that says nothing at all. */
function isEmpty({ v: _version, f, n, ...rest }: EntryRecord): boolean {
  return n.length === 0 && Object.keys({ ...f, ...rest }).length === 0
}

function previewField(
  name: string,
  ours: EntryRecord | undefined,
  file: EntryRecord,
  after: EntryRecord,
): FieldPreview {
  const [here, there, then] = [ours, file, after].map((record) =>
    sayingOf(readField(record, name)?.v),
  )
  const kept = readField(ours, name)
  const isSet = kept !== undefined && !isTakenBack(kept)
  const standing =
    here === there ? 'same' : then === here ? 'here' : isSet ? 'file' : ('new' as const)
  return { name, standing, here: kept?.v, file: readField(file, name)?.v }
}

function previewText(
  ours: EntryRecord | undefined,
  file: EntryRecord,
  record: EntryRecord,
  key?: string,
): NotePreview {
  const [here, there, after] = [ours, file, record].map((copy) => textsOf(copy, key)) as [
    string[],
    string[],
    string[],
  ]
  const wouldEmpty = there.length === 0 && after.length > 0
  const choice =
    // Only of the note can something else be chosen.
    key !== undefined
      ? undefined
      : wouldEmpty
        ? 'take the empty one'
        : replacedTexts(record, file).length > 0
          ? 'bring back the text'
          : undefined
  const isSame = JSON.stringify(here) === JSON.stringify(after)
  const standing = isSame
    ? choice
      ? 'here'
      : 'same'
    : here.length === 0
      ? 'new'
      : here.every((text) => after.includes(text))
        ? 'both'
        : 'file'
  return { standing, here, file: there, after, ...(choice && { choice }) }
}

/** The texts that stand, newest first. */
function textsOf(record: EntryRecord | undefined, key?: string): string[] {
  const texts = versionsOf(record, key).flatMap(({ t }) => (t === '' ? [] : t))
  return [...new Set(texts.reverse())]
}
