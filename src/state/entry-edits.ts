import { createStore } from 'zustand/vanilla'
import {
  isFilmId,
  partOfText,
  readEntry,
  readField,
  versionsOf,
  withField,
  withText,
} from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { placeAt } from '#domain/place.ts'
import type { Rating } from '#domain/rating.ts'
import type { RecordKeeper } from './record-keeper.ts'
import type { Changed } from './records.ts'
import { createUndoHistory, type Change, type Deed, type Part, type Step } from './undo-history.ts'

/** Values by field name, `null` takes one away; and texts by key, which replace all that stands there. */
export type WantedParts = {
  filmId: FilmId
  fields?: Readonly<Record<string, unknown>>
  texts?: Readonly<Record<string, string>>
}

export type History = { undo?: Change; redo?: Change }

/** The stamp of a value that was never set. */
const NEVER = ''

/** What the user can do to an entry, each as one step that can be taken back. */
export function createEntryEdits({ clock, edit, recordOf }: RecordKeeper) {
  const steps = createUndoHistory()
  const history = createStore<History & { latest?: Change }>(() => ({}))
  let serial = 0
  const nextSerial = () => ++serial
  /** What is to be done before the next step: a note being typed is one step until then. */
  let beforeNext: (() => void) | undefined

  function publish(latest: Change | undefined) {
    const [undo, redo] = [steps.done().at(-1)?.change, steps.undone().at(-1)?.change]
    history.setState(
      { ...(undo && { undo }), ...(redo && { redo }), ...(latest && { latest }) },
      true,
    )
  }

  /** What was just done, in however many parts, becomes one step, which may grow until `closed`. */
  function addStep(deed: Deed, parts: readonly Part[], closed?: () => void): Step {
    closeStep()
    const step = { change: { serial: nextSerial(), ...deed }, parts }
    steps.add(step)
    publish(step.change)
    beforeNext = closed
    return step
  }

  function closeStep() {
    const close = beforeNext
    beforeNext = undefined
    close?.()
  }

  /** Says anew what a step did. */
  function retell(step: Step, deed: Deed) {
    step.change = { serial: step.change.serial, ...deed }
    publish(step.change)
  }

  function setField(
    filmId: FilmId,
    what: 'watched' | 'queued' | 'liked' | 'rating',
    to: boolean | Rating | undefined,
  ) {
    if (readEntry(recordOf(filmId))[what] === to) return
    // Queued anew, a film goes to the end.
    const place = what === 'queued' && to === true && { place: placeAt(clock.tick()) }
    change({ filmId, what, to }, [{ filmId, fields: { [what]: to ?? null, ...place } }])
  }

  /** Sets parts of one film or of many, as one step. What already stands so is left alone. */
  const setParts = (says: string, wanted: readonly WantedParts[]) =>
    change({ what: 'other', says }, wanted)

  function change(deed: Deed, wanted: readonly WantedParts[]) {
    const parts: Part[] = []
    const changed: Changed[] = []
    for (const { filmId, fields = {}, texts = {} } of wanted) {
      if (!isFilmId(filmId)) continue
      const old = recordOf(filmId)
      let record = old
      for (const [what, v] of Object.entries(fields)) {
        const field = readField(record, what)
        const before = field?.v ?? (typeof v === 'boolean' ? false : null)
        if (JSON.stringify(before) === JSON.stringify(v)) continue
        const s = clock.tick()
        const side = [{ s: field?.s ?? NEVER, v: before }]
        parts.push({ filmId, what, before: side, after: [{ s, v }] })
        record = withField(record, what, v, s)
      }
      for (const [key, text] of Object.entries(texts)) {
        const versions = versionsOf(record, key)
        if (versions.every(({ t }) => t === text) && (versions.length > 0 || text === '')) continue
        const s = clock.tick()
        const before = versions.map((version) => ({ s: version.s, v: version.t }))
        const side = before.length > 0 ? before : [{ s: NEVER, v: '' }]
        parts.push({ filmId, what: partOfText(key), before: side, after: [{ s, v: text }] })
        const seen = versions.map((version) => version.s)
        record = withText(record, text, seen, s, key)
      }
      if (record && record !== old) changed.push([filmId, record])
    }
    if (changed.length === 0) return
    addStep(deed, parts)
    edit(changed)
  }

  function forgetSteps() {
    closeStep()
    steps.clear()
    publish(undefined)
  }

  return {
    history,
    addStep,
    closeStep,
    retell,
    setField,
    setParts,
    forgetSteps,
    /** For undo and redo, which are loaded apart. */
    steps,
    publish,
    nextSerial,
  }
}
