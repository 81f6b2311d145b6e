import { isFilmId, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { joinRecords } from '#domain/merge.ts'
import { FILM, OLD } from './film-storage.ts'
import { JOURNAL } from './journal.ts'
import type { RecordKeeper } from './record-keeper.ts'
import { eachText, listKeys, type OpenStorage } from './text-storage.ts'

type Edits = readonly (readonly [FilmId, EntryRecord])[]
type Part = Pick<
  RecordKeeper,
  'journal' | 'joinIn' | 'keepAside' | 'films' | 'isAllSaved' | 'status'
>

/** Every tab's journal: joined in at the start, and cleared away once it has served its purpose. */
export function createJournals(keeper: Part, open: OpenStorage) {
  /** What each journal said when it was last looked at. */
  let seen = new Map<string, string>()

  /** The edits a journal holds; and whether that is all it says. */
  function read(text: string): { edits: Edits; isWhole: boolean } {
    const edits: [FilmId, EntryRecord][] = []
    let isWhole = true
    try {
      for (const [id, part] of Object.entries(JSON.parse(text) as object)) {
        const parsed = keeper.films.parse(JSON.stringify(part))
        const record = isFilmId(id) && 'record' in parsed ? parsed.record : undefined
        isWhole &&= record !== undefined && !('damaged' in parsed)
        if (record) edits.push([id, record])
      }
    } catch {
      isWhole = false
    }
    return { edits, isWhole }
  }

  /** Joins in what any tab had noted and may not have saved. Never throws. */
  function fold() {
    eachJournal((key, text) => {
      const { edits, isWhole } = read(text)
      if (!isWhole) keeper.keepAside(key, text, 'a damaged journal')
      if (edits.length > 0) keeper.joinIn(edits)
    })
  }

  /**
   * To be called every ten seconds. What a journal already said the last time, and the records say
   * too, is dropped; what the records lack after all is joined in again.
   */
  function tidy() {
    if (keeper.films.isNewer()) return
    const before = seen
    seen = new Map()
    eachJournal((key, text, remove) => {
      const { edits, isWhole } = read(text)
      const lost = edits.filter(([id, record]) => !isConfirmed(id, record))
      if (lost.length > 0) keeper.joinIn(lost)
      if (!isWhole && !keeper.keepAside(key, text, 'a damaged journal')) return
      if (key === keeper.journal.key) dropOwn(before.get(key))
      else if (lost.length === 0 && before.get(key) === text) remove()
      seen.set(key, text)
    })
  }

  /** Of our own, which goes on growing, edit by edit. */
  function dropOwn(before = '') {
    const old = new Map(read(before).edits)
    const confirmed = [...keeper.journal.edits()].filter(([id, record]) => {
      const known = old.get(id)
      return known && joinRecords(known, record) === known && isConfirmed(id, record)
    })
    if (confirmed.length > 0) keeper.journal.drop(confirmed.map(([id]) => id))
  }

  function isConfirmed(id: FilmId, record: EntryRecord): boolean {
    const onDisk = keeper.films.read(id)?.record
    return onDisk !== undefined && joinRecords(onDisk, record) === onDisk
  }

  function eachJournal(look: (key: string, text: string, remove: () => void) => void) {
    try {
      const storage = open()
      for (const [key, text] of eachText(storage, JOURNAL)) {
        look(key, text, () => storage.removeItem(key))
      }
    } catch {
      // Blocked for now: what is there stays there.
    }
  }

  /** By film, the texts that a migration has replaced. */
  function listOldTexts(): [FilmId, string][] {
    try {
      const texts = [...eachText(open(), OLD)]
      return texts.map(([key, text]) => [key.slice(OLD.length + FILM.length), text])
    } catch {
      return []
    }
  }

  /** Texts from before a migration have served when a start finds every record sound and current. */
  function forgetOldTexts() {
    try {
      const storage = open()
      const hasTroubles = keeper.status.getState().troubles.length > 0
      const isCurrent = !keeper.films.hasOld() && !keeper.films.isNewer()
      const isGoodStart = keeper.isAllSaved() && isCurrent && !hasTroubles
      if (isGoodStart) for (const key of listKeys(storage, OLD)) storage.removeItem(key)
    } catch {
      // The next good start does it.
    }
  }

  return { fold, tidy, listOldTexts, forgetOldTexts }
}
