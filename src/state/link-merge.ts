import { countLostNotes, losesMostNotes } from '#domain/count-lost-notes.ts'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Aside } from '#domain/import-aside.ts'
import {
  joinFirst,
  joinLinked,
  listEmptied,
  listNewAside,
  type SoundContent,
} from '#domain/linked-content.ts'
import { joinRecords } from '#domain/merge.ts'
import { plural } from '#lib/plural.ts'
import type { createEntries } from './create-entries.ts'
import { importAside, importEntries } from './import-entries.ts'
import { FILE_NAME } from './link-handles.ts'
import type { Look } from './link-look.ts'

export type LinkMergeOptions = {
  entries: Omit<ReturnType<typeof createEntries>, 'start'>
  /** The texts put aside here. */
  listAside: () => readonly Aside[]
  takeSnapshot: () => Promise<void>
}

type How = {
  /** The file empties nothing here, and takes back what it would have emptied. */
  isKept: boolean
  /** The person was told how many notes it would empty. */
  mayEmpty: boolean
  /** The person was asked, and has not answered: until then no text is emptied at all. */
  isAsked: boolean
}

/** `isWhole`: there was room here for all of it. `asks`: most notes would be gone, so nothing was done. */
export type MergeOutcome =
  | { kind: 'merged'; films: number; from: readonly string[]; isWhole: boolean }
  | { kind: 'asks'; had: number; lost: number }

/** Brings what the linked files have into the entries, as one step that can be taken back. */
export function createLinkMerge({ entries, listAside, takeSnapshot }: LinkMergeOptions) {
  /** `isStill`: whether the link stands, asked again once the snapshot is taken. */
  async function merge(
    { content, others }: Look,
    how: How,
    isStill: () => Promise<boolean>,
  ): Promise<MergeOutcome> {
    const all = [...(content ? [{ name: FILE_NAME, content }] : []), ...others]
    const news = all.flatMap(({ name, content }) =>
      content.kind === 'sound' && !isKnown(content) ? [{ name, content }] : [],
    )
    const wanted = joinAll(news.map(({ content }) => content))
    if (!how.isKept && !how.mayEmpty) {
      const before = entries.store.getState().records
      const joined = [...wanted].map(
        ([id, record]) => [id, joinLinked(before.get(id), record)] as const,
      )
      const after = new Map([...before, ...joined])
      const emptied = joined.flatMap(([id, record]) => {
        const ours = before.get(id)
        return ours && listEmptied(ours, record).length > 0 ? id : []
      })
      if (losesMostNotes(before, after) || (how.isAsked && emptied.length > 0)) {
        const { had } = countLostNotes(before, after)
        return { kind: 'asks', had, lost: Math.min(had, emptied.length) }
      }
    }
    const nothing = { kind: 'merged', films: 0, from: [], isWhole: true } as const
    if (news.length === 0) return nothing
    // A way back that outlasts this page; without one, there is still the undo.
    await Promise.race([takeSnapshot().catch(() => undefined), wait(SNAPSHOT_MS)])
    if (!(await isStill())) return nothing
    const films = await importEntries(
      {
        records: wanted,
        ...(how.isKept
          ? { join: (ours, theirs) => joinFirst(ours, theirs, entries.clock.tick) }
          : { join: joinLinked }),
        tell: (films) => ({
          what: 'other',
          says: `Merged ${plural(films, 'film')} from the linked file`,
        }),
      },
      entries,
    )
    const aside = news.flatMap(({ content }) => content.aside)
    const lost = importAside(listNewAside(aside, listAside()), entries)
    return { kind: 'merged', films, from: news.map(({ name }) => name), isWhole: lost.length === 0 }
  }

  /** Whether nothing of a file is wanting here. */
  function isKnown({ entries: theirs, aside }: SoundContent): boolean {
    if (listNewAside(aside, listAside()).length > 0) return false
    return [...theirs].every(([id, record]) => {
      const ours = entries.recordOf(id)
      return joinLinked(ours, record) === ours
    })
  }

  return { merge, isKnown }
}

function joinAll(files: readonly SoundContent[]): Map<FilmId, EntryRecord> {
  const joined = new Map<FilmId, EntryRecord>()
  for (const { entries } of files) {
    for (const [id, record] of entries) {
      const known = joined.get(id)
      joined.set(id, known ? joinRecords(known, record) : record)
    }
  }
  return joined
}

const SNAPSHOT_MS = 3000
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
