import { createStore } from 'zustand/vanilla'
import {
  isFilmId,
  readEntry,
  readField,
  withField,
  withNote,
  type EntryRecord,
} from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Rating } from '#domain/rating.ts'
import type { Stamp } from '#domain/stamp.ts'
import type { RecordKeeper } from './record-keeper.ts'
import type { Changed } from './records.ts'
import {
  createUndoHistory,
  type Change,
  type Deed,
  type Part,
  type Side,
  type Step,
} from './undo-history.ts'

export type History = { undo?: Change; redo?: Change }

/** The stamp of a value that was never set. */
const NEVER = ''

/** What the user can do to an entry, each as one step that can be taken back. */
export function createEntryEdits({ clock, drafts, edit, flush, recordOf }: RecordKeeper) {
  const steps = createUndoHistory(replace)
  const history = createStore<History & { latest?: Change }>(() => ({}))
  let serial = 0
  /** The note being typed: its step grows until the user leaves the text. */
  let open: { step: Step; part: Part } | undefined
  /** What undo or redo has put back so far: all of a step is written together. */
  const renewed = new Map<FilmId, EntryRecord>()

  function publish(latest: Change | undefined) {
    const [undo, redo] = [steps.last()?.change, steps.lastUndone()?.change]
    history.setState(
      { ...(undo && { undo }), ...(redo && { redo }), ...(latest && { latest }) },
      true,
    )
  }

  /** What was just done, in however many parts, becomes one step. */
  function addStep(deed: Deed, parts: readonly Part[]): Step {
    closeNote()
    const step = { change: { serial: ++serial, ...deed }, parts }
    steps.add(step)
    publish(step.change)
    return step
  }

  function closeNote() {
    if (!open) return
    const { step, part } = open
    const { serial } = step.change
    step.change = { serial, filmId: part.filmId, what: 'note', to: String(part.after[0]?.v) }
    publish(step.change)
    open = undefined
  }

  function setField(
    filmId: FilmId,
    what: 'watched' | 'queued' | 'liked' | 'rating',
    to: boolean | Rating | undefined,
  ) {
    const record = recordOf(filmId)
    const old = readEntry(record)[what]
    if (old === to || !isFilmId(filmId)) return
    const s = clock.tick()
    const v = to ?? null
    const before = { s: readField(record, what)?.s ?? NEVER, v: old ?? null }
    addStep({ filmId, what, to }, [{ filmId, what, before: [before], after: [{ s, v }] }])
    edit([[filmId, withField(record, what, v, s)]])
  }

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
      open = { step: addStep({ filmId, what: 'note', to: text }, [part]), part }
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

  function replace({ filmId, what }: Part, standing: Side, wanted: Side): Stamp[] | undefined {
    let record = renewed.get(filmId) ?? recordOf(filmId)
    const present = what === 'note' ? record?.n.map(({ s }) => s) : [readField(record, what)?.s]
    if (!standing.every(({ s }) => present?.includes(s))) return undefined
    const stamps = wanted.map(() => clock.tick())
    for (const [at, s] of stamps.entries()) {
      const value = wanted[at]?.v ?? null
      const replaced = at === 0 ? standing.map((old) => old.s) : []
      record =
        what === 'note'
          ? withNote(record, typeof value === 'string' ? value : '', replaced, s)
          : withField(record, what, value, s)
    }
    if (record) renewed.set(filmId, record)
    return stamps
  }

  function endNoteEdit(id: FilmId) {
    if (open?.part.filmId === id) closeNote()
    flush()
  }

  function keepNoteVersion(id: FilmId, stamp: Stamp) {
    const version = recordOf(id)?.n.find(({ s }) => s === stamp)
    if (version) settleNote(id, version.t)
  }

  function mergeNoteVersions(id: FilmId) {
    const texts = readEntry(recordOf(id)).noteVersions.map(({ t }) => t)
    if (texts.length > 1) settleNote(id, texts.reverse().join('\n\n'))
  }

  function undo() {
    closeNote()
    steps.undo()
    writeRenewed()
    publish(undefined)
  }

  function redo() {
    closeNote()
    const step = steps.redo()
    writeRenewed()
    if (step) step.change = { ...step.change, serial: ++serial }
    publish(step?.change)
  }

  function writeRenewed() {
    const changed: Changed[] = [...renewed]
    renewed.clear()
    edit(changed)
  }

  function forgetSteps() {
    open = undefined
    steps.clear()
    publish(undefined)
  }

  return {
    history,
    addStep,
    setField,
    writeNote,
    endNoteEdit,
    keepNoteVersion,
    mergeNoteVersions,
    undo,
    redo,
    forgetSteps,
  }
}

/** Empty texts are not worth bringing back beside others. */
function withoutEmpty(side: Side): Side {
  const texts = side.filter(({ v }) => v !== '')
  if (texts.length > 0) return texts
  return side.length > 0 ? side.slice(-1) : [{ s: NEVER, v: '' }]
}
