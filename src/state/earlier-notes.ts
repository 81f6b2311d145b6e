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

/** With the key of the text it was; the note has none. */
export type EarlierNote = { stamp: Stamp; text: string; until: number; key?: string }

type Options = { copy: Pick<SecondCopy, 'access' | 'change'>; now: () => number }

/** The texts that notes had before, for a while. */
export function createEarlierNotes({ copy, now }: Options) {
  /** What is being typed: each pause makes a version of it that nobody will miss. */
  const typed = new Map<string, Stamp>()
  /** All that is to be kept was, as far as it can be. */
  let kept = Promise.resolve()

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
    if (replaced.length > 0) kept = kept.then(() => keep(replaced))
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

  /** Of all texts of the film: newest first, none twice with the same words. */
  async function list(film: FilmId): Promise<readonly EarlierNote[]> {
    await kept
    const notes = await copy.access((database) => database.getAllFromIndex('notes', 'film', film))
    const newestFirst = notes.reverse().filter((note) => note.replacedAt + KEPT_MS >= now())
    const isFirst = ({ text, key }: ReplacedNote, at: number) =>
      newestFirst.findIndex((note) => note.text === text && note.key === key) === at
    return newestFirst.filter(isFirst).map(({ stamp, text, replacedAt, key }) => ({
      stamp,
      text,
      until: replacedAt + KEPT_MS,
      ...(key !== undefined && { key }),
    }))
  }

  return { follow, list, endTyping: () => typed.clear() }
}

const nameOf = (film: FilmId, key = '') => `${film} ${key}`

const has = (versions: readonly NoteVersion[], { s, t, k }: NoteVersion) =>
  versions.some((version) => version.s === s && version.t === t && version.k === k)
