import {
  isFilmId,
  type NoteVersion,
  partOfText,
  readTexts,
  versionsOf,
  withText,
} from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import type { createEntries } from './create-entries.ts'
import type { Deed, Part, Side, Step } from './undo-history.ts'

/** The stamp of a value that was never set. */
const NEVER = ''

type Entries = Pick<
  ReturnType<typeof createEntries>,
  'clock' | 'drafts' | 'recordOf' | 'edit' | 'flush' | 'addStep' | 'closeStep' | 'retell'
>

type Editing = { step: Step; part: Part }

/** What the user can do to a film's texts: its note, and others by key. Only who writes loads it. */
export function createTextEdits(entries: Entries) {
  const { clock, drafts, recordOf, edit, flush, addStep, closeStep, retell } = entries
  /** The text being typed: its step grows until the user leaves it. */
  let open: Editing | undefined

  function closeText({ step, part }: Editing) {
    retell(step, deedOf(part.filmId, part.what, String(part.after[0]?.v)))
    open = undefined
  }

  /**
   * What is being typed, as it is after each key. It replaces the texts in `seen` and what this
   * editing wrote before; any other text stays beside it. Gives the stamp to see it by.
   */
  function writeText(filmId: FilmId, text: string, seen: readonly Stamp[], key?: string): Stamp {
    const record = recordOf(filmId)
    const what = partOfText(key)
    const [newest, ...others] = readTexts(record, key)
    if ((text === (newest?.t ?? '') && others.length === 0) || !isFilmId(filmId)) {
      return newest?.s ?? NEVER
    }
    const own = ownText(filmId, what, seen)
    const known = own ? [...seen, own.s] : seen
    const isDraft = own && drafts.get(filmId) === own.s
    const s = isDraft ? own.s : clock.tick()
    const next = withText(record, text, known, s, key)
    const replaced = record?.n.filter((old) => !next.n.includes(old) && old !== own) ?? []
    const before = replaced.map((old) => ({ s: old.s, v: old.t }))
    const after = [{ s, v: text }]
    if (own && open) {
      open.part.before = withoutEmpty([...open.part.before, ...before])
      open.part.after = after
    } else {
      const part = { filmId, what, before: withoutEmpty(before), after }
      const close = () => closeText(editing)
      const editing: Editing = { step: addStep(deedOf(filmId, what, text), [part], close), part }
      open = editing
    }
    drafts.set(filmId, s)
    edit([[filmId, next]], 'typing')
    return s
  }

  /**
   * What this editing wrote so far, if the next text goes on from there: also when the page does
   * not know its latest stamp yet, and still names the texts that it replaced.
   */
  function ownText(filmId: FilmId, what: string, seen: readonly Stamp[]) {
    if (open?.part.filmId !== filmId || open.part.what !== what) return undefined
    const stamp = open.part.after[0]?.s
    const own = recordOf(filmId)?.n.find(({ s }) => s === stamp)
    return own && seen.every((s) => s === stamp || own.p.includes(s)) ? own : undefined
  }

  /** These living texts make way for one. */
  function settleText(
    filmId: FilmId,
    text: string,
    key: string | undefined,
    versions: readonly NoteVersion[],
  ) {
    const what = partOfText(key)
    const s = clock.tick()
    const before = withoutEmpty(versions.map((old) => ({ s: old.s, v: old.t })))
    addStep(deedOf(filmId, what, text), [{ filmId, what, before, after: [{ s, v: text }] }])
    const seen = versions.map((old) => old.s)
    edit([[filmId, withText(recordOf(filmId), text, seen, s, key)]])
  }

  /** The user left the text: it is saved now, and what is typed next is another step to undo. */
  function endTextEdit(id: FilmId) {
    if (open?.part.filmId === id) closeStep()
    flush()
  }

  /** Of several versions this one becomes the text. */
  function keepTextVersion(id: FilmId, stamp: Stamp, key?: string) {
    const versions = versionsOf(recordOf(id), key)
    const version = versions.find(({ s }) => s === stamp)
    if (version) settleText(id, version.t, key, versions)
  }

  /** Of several versions this one makes way for the newest of the others; any more stay beside that. */
  function discardTextVersion(id: FilmId, stamp: Stamp, key?: string) {
    const versions = readTexts(recordOf(id), key)
    const version = versions.find(({ s }) => s === stamp)
    const heir = versions.find(({ s }) => s !== stamp)
    if (version && heir) settleText(id, heir.t, key, [version, heir])
  }

  /** Of several versions one text is made, the oldest first, a blank line between them. */
  function mergeTextVersions(id: FilmId, key?: string) {
    const record = recordOf(id)
    const texts = readTexts(record, key).map(({ t }) => t)
    if (texts.length > 1) {
      settleText(id, texts.reverse().join('\n\n'), key, versionsOf(record, key))
    }
  }

  return { writeText, endTextEdit, keepTextVersion, discardTextVersion, mergeTextVersions }
}

const deedOf = (filmId: FilmId, part: string, to: string): Deed =>
  part === 'note' ? { filmId, what: 'note', to } : { filmId, what: 'text', to }

/** Empty texts are not worth bringing back beside others. */
function withoutEmpty(side: Side): Side {
  const texts = side.filter(({ v }) => v !== '')
  if (texts.length > 0) return texts
  return side.length > 0 ? side.slice(-1) : [{ s: NEVER, v: '' }]
}
