import type { NoteVersion } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import { together, type CopyDatabase, type ReplacedNote } from './copy-database.ts'
import type { EditKind } from './record-keeper.ts'
import { changedSince, type Records } from './records.ts'
import type { SecondCopy } from './second-copy.ts'

const KEPT_MS = 30 * 86_400_000
/** Characters of text in all; the oldest give way first. */
const BUDGET = 1_000_000

export type EarlierNote = { stamp: Stamp; text: string; until: number }

type Options = { copy: Pick<SecondCopy, 'access' | 'change'>; now: () => number }

/** The texts that notes had before, for a while. */
export function createEarlierNotes({ copy, now }: Options) {
  /** What is being typed: each pause makes a version of it that nobody will miss. */
  const typed = new Map<string, Stamp>()

  /**
   * Keeps what a change replaced: one made here, since the tab that made another has kept it already.
   */
  function follow(before: Records, after: Records, kind: EditKind) {
    if (kind === 'from elsewhere') return
    const isTyping = kind === 'typing'
    const replaced: ReplacedNote[] = []
    for (const [film, record] of changedSince(before, after)) {
      const old = before.get(film)?.n ?? []
      if (old === record.n) continue
      for (const version of old) {
        const { s, t, k } = version
        const isTransient = isTyping && s === typed.get(nameOf(film, k))
        if (t === '' || isTransient || has(record.n, version)) continue
        replaced.push({
          film,
          ...(k !== undefined && { key: k }),
          stamp: s,
          text: t,
          replacedAt: now(),
        })
      }
      const fresh = record.n.findLast((version) => !has(old, version))
      if (!fresh) continue
      if (isTyping) typed.set(nameOf(film, fresh.k), fresh.s)
      else typed.delete(nameOf(film, fresh.k))
    }
    if (replaced.length > 0) void keep(replaced)
  }

  async function keep(replaced: readonly ReplacedNote[]) {
    try {
      await copy.change(async (database) => {
        const change = database.transaction('notes', 'readwrite')
        await together(change, () =>
          Promise.all(replaced.map(async (note) => change.store.add(note))),
        )
        await prune(database)
      })
    } catch {
      // History gives way before anything that lives; the data page says that there is no copy.
    }
  }

  async function prune(database: CopyDatabase) {
    const change = database.transaction('notes', 'readwrite')
    let size = 0
    await together(change, async () => {
      for (let at = await change.store.openCursor(null, 'prev'); at; at = await at.continue()) {
        size += at.value.text.length
        if (size > BUDGET || at.value.replacedAt + KEPT_MS < now()) await at.delete()
      }
    })
  }

  /** Of the note, or of the text under the key: newest first, no text twice. */
  async function list(film: FilmId, key?: string): Promise<readonly EarlierNote[]> {
    const notes = await copy.access((database) => database.getAllFromIndex('notes', 'film', film))
    const newestFirst = notes
      .reverse()
      .filter((note) => note.key === key && note.replacedAt + KEPT_MS >= now())
    return newestFirst
      .filter(({ text }, at) => newestFirst.findIndex((note) => note.text === text) === at)
      .map(({ stamp, text, replacedAt }) => ({ stamp, text, until: replacedAt + KEPT_MS }))
  }

  return { follow, list, endTyping: () => typed.clear() }
}

const nameOf = (film: FilmId, key = '') => `${film} ${key}`

const has = (versions: readonly NoteVersion[], { s, t, k }: NoteVersion) =>
  versions.some((version) => version.s === s && version.t === t && version.k === k)
