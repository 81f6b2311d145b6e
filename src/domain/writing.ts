import { countWords } from '#lib/count-words.ts'
import { readTexts, textKeys, type EntryRecord } from './entry.ts'

/** So many texts, and all their words. */
export type Writing = { texts: number; words: number }
/** What a person wrote on a film: its note, and what belongs to single viewings. */
export type FilmWriting = { note: Writing; onViewings: Writing }

const NOTHING: Writing = { texts: 0, words: 0 }
const known = new WeakMap<EntryRecord, FilmWriting>()

/** Of a text with two versions, the newer one counts. A record's words are counted once. */
export function readWriting(record: EntryRecord | undefined): FilmWriting {
  if (!record) return { note: NOTHING, onViewings: NOTHING }
  const writing = known.get(record) ?? {
    note: measure(record),
    onViewings: addWriting(textKeys(record).map((key) => measure(record, key))),
  }
  known.set(record, writing)
  return writing
}

function measure(record: EntryRecord, key?: string): Writing {
  const text = readTexts(record, key)[0]?.t
  return text === undefined ? NOTHING : { texts: 1, words: countWords(text) }
}

export const addWriting = (all: readonly Writing[]): Writing => ({
  texts: all.reduce((sum, { texts }) => sum + texts, 0),
  words: all.reduce((sum, { words }) => sum + words, 0),
})
