import { isFilmId, readEntry, withNote } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import type { createEntries } from './create-entries.ts'
import type { Part, Side, Step } from './undo-history.ts'

/** The stamp of a value that was never set. */
const NEVER = ''

type Entries = Pick<
  ReturnType<typeof createEntries>,
  'clock' | 'drafts' | 'recordOf' | 'edit' | 'flush' | 'addStep' | 'closeStep' | 'retell'
>

/** What the user can do to a note. Only a film's page loads it. */
export function createNoteEdits(entries: Entries) {
  const { clock, drafts, recordOf, edit, flush, addStep, closeStep, retell } = entries
  /** The note being typed: its step grows until the user leaves the text. */
  let open: { step: Step; part: Part } | undefined

  function closeNote() {
    if (!open) return
    const { step, part } = open
    retell(step, { filmId: part.filmId, what: 'note', to: String(part.after[0]?.v) })
    open = undefined
  }

  /**
   * What is being typed, as it is after each key. It replaces the texts in `seen` and what this
   * editing wrote before; any other text stays beside it. Gives the stamp to see it by.
   */
  function writeNote(filmId: FilmId, text: string, seen: readonly Stamp[]): Stamp {
    const record = recordOf(filmId)
    const { note, noteVersions } = readEntry(record)
    if ((note === text && noteVersions.length < 2) || !isFilmId(filmId)) {
      return noteVersions[0]?.s ?? NEVER
    }
    const own = ownText(filmId, seen)
    const known = own ? [...seen, own.s] : seen
    const isDraft = own && drafts.get(filmId) === own.s
    const s = isDraft ? own.s : clock.tick()
    const next = withNote(record, text, known, s)
    const replaced = record?.n.filter((old) => !next.n.includes(old) && old !== own) ?? []
    const before = replaced.map((old) => ({ s: old.s, v: old.t }))
    const after = [{ s, v: text }]
    if (own && open) {
      open.part.before = withoutEmpty([...open.part.before, ...before])
      open.part.after = after
    } else {
      const part = { filmId, what: 'note', before: withoutEmpty(before), after }
      open = { step: addStep({ filmId, what: 'note', to: text }, [part], closeNote), part }
    }
    drafts.set(filmId, s)
    edit([[filmId, next]], 'typing')
    return s
  }

  /**
   * What this editing wrote so far, if the next text goes on from there: also when the page does
   * not know its latest stamp yet, and still names the texts that it replaced.
   */
  function ownText(filmId: FilmId, seen: readonly Stamp[]) {
    if (open?.part.filmId !== filmId) return undefined
    const stamp = open.part.after[0]?.s
    const own = recordOf(filmId)?.n.find(({ s }) => s === stamp)
    return own && seen.every((s) => s === stamp || own.p.includes(s)) ? own : undefined
  }

  /** All living texts make way for one. */
  function settleNote(filmId: FilmId, text: string) {
    const record = recordOf(filmId)
    const versions = record?.n ?? []
    const s = clock.tick()
    const before = withoutEmpty(versions.map((old) => ({ s: old.s, v: old.t })))
    const part = { filmId, what: 'note', before, after: [{ s, v: text }] }
    addStep({ filmId, what: 'note', to: text }, [part])
    const seen = versions.map((old) => old.s)
    edit([[filmId, withNote(record, text, seen, s)]])
  }

  /** The user left the text: it is saved now, and what is typed next is another step to undo. */
  function endNoteEdit(id: FilmId) {
    if (open?.part.filmId === id) closeStep()
    flush()
  }

  /** Of several texts this one becomes the note. */
  function keepNoteVersion(id: FilmId, stamp: Stamp) {
    const version = recordOf(id)?.n.find(({ s }) => s === stamp)
    if (version) settleNote(id, version.t)
  }

  /** Of several texts one is made, the oldest first, a blank line between them. */
  function mergeNoteVersions(id: FilmId) {
    const texts = readEntry(recordOf(id)).noteVersions.map(({ t }) => t)
    if (texts.length > 1) settleNote(id, texts.reverse().join('\n\n'))
  }

  return { writeNote, endNoteEdit, keepNoteVersion, mergeNoteVersions }
}

/** Empty texts are not worth bringing back beside others. */
function withoutEmpty(side: Side): Side {
  const texts = side.filter(({ v }) => v !== '')
  if (texts.length > 0) return texts
  return side.length > 0 ? side.slice(-1) : [{ s: NEVER, v: '' }]
}
