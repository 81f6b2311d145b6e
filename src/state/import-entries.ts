import { listStamps, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Aside } from '#domain/import-aside.ts'
import { listPartChanges, planImport, type ImportChoice } from '#domain/import-plan.ts'
import { originOf } from '#domain/taken-back.ts'
import { entries } from './browser-entries.ts'
import type { createEntries } from './create-entries.ts'
import type { Changed } from './records.ts'
import type { Deed, Part } from './undo-history.ts'

/** What an import does to the store. */
type Door = Pick<ReturnType<typeof createEntries>, 'recordOf' | 'edit' | 'addStep' | 'clock'>
type AsideDoor = Pick<ReturnType<typeof createEntries>, 'keepAside' | 'dismiss' | 'status'>

type Wanted = {
  records: Iterable<readonly [FilmId, EntryRecord]>
  choices?: ReadonlyMap<FilmId, ImportChoice>
  /** What becomes of a film's record, if not what any import makes of it. */
  join?: (ours: EntryRecord | undefined, theirs: EntryRecord) => EntryRecord
  /** How the step is told of. */
  tell?: (films: number) => Deed
  /** Called between slices, so that the page stays awake; true stops the import there. */
  pause?: () => Promise<boolean>
}

const SLICE = 100

/**
 * Joins records from a file into what is kept here, as one step to undo. Stopped at any point, what
 * is done is whole, and the same import again brings the rest. Gives how many films it changed.
 */
export async function importEntries(
  { records, choices = new Map(), join = planImport, tell = asImport, pause = breathe }: Wanted,
  { recordOf, edit, addStep, clock }: Door = entries,
): Promise<number> {
  const parts: Part[] = []
  let slice: Changed[] = []
  let films = 0

  async function writeSlice(): Promise<boolean> {
    if (slice.length > 0) edit(slice, 'brought in')
    slice = []
    return pause()
  }

  for (const [filmId, theirs] of records) {
    const before = recordOf(filmId)
    // A choice made now comes after all that it decides on.
    for (const stamp of listStamps(theirs)) clock.see(stamp)
    const choice = choices.get(filmId)
    const after = choice
      ? planImport(before, theirs, { choice, tick: clock.tick })
      : join(before, theirs)
    if (after === before) continue
    films++
    slice.push([filmId, after])
    parts.push(
      ...listPartChanges(before, after).map((part) => ({
        filmId,
        ...part,
        origin: originOf(part.what, part, before),
      })),
    )
    if (slice.length === SLICE && (await writeSlice())) break
  }
  await writeSlice()
  if (films > 0) addStep(tell(films), parts)
  return films
}

/**
 * Keeps the texts aside that another browser could not read. Gives those for which there is no room:
 * they are nowhere but in the file.
 */
export function importAside(
  aside: readonly Aside[],
  { keepAside, dismiss, status }: AsideDoor = entries,
): readonly Aside[] {
  const known = new Set(
    status.getState().troubles.map((trouble) => trouble.kind === 'unreadable' && trouble.key),
  )
  return aside.filter(({ from, text, reason }) => {
    const isKept = keepAside(from, text, reason)
    // It is not news from this device, and is listed with the other copies.
    if (isKept && !known.has(from)) dismiss(from)
    return !isKept
  })
}

const asImport = (films: number): Deed => ({ what: 'import', films })

async function breathe(): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve))
  return false
}
