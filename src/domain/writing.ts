import { countWords } from '#lib/count-words.ts'
import { isAnswer } from './answers.ts'
import { readTexts, type EntryRecord } from './entry.ts'
import { textKeys } from './text-keys.ts'
import { viewingField } from './viewing.ts'

/** So many texts, and all their words. */
export type Writing = { texts: number; words: number }
/** What a person wrote on a film: its note, what belongs to single viewings, answers to questions. */
export type FilmWriting = { note: Writing; onViewings: Writing; answers: Writing }

const NOTHING: Writing = { texts: 0, words: 0 }
const known = new WeakMap<EntryRecord, FilmWriting>()

/** Of a text with two versions, the newer one counts. A record's words are counted once. */
export function readWriting(record: EntryRecord | undefined): FilmWriting {
  if (!record) return { note: NOTHING, onViewings: NOTHING, answers: NOTHING }
  const writing = known.get(record) ?? {
    note: measure(record),
    onViewings: measureAll(record, isOnViewing),
    answers: measureAll(record, isAnswer),
  }
  known.set(record, writing)
  return writing
}

const isOnViewing = (key: string) => key.startsWith(viewingField(''))

const measureAll = (record: EntryRecord, isMeant: (key: string) => boolean) =>
  addWriting(
    textKeys(record)
      .filter(isMeant)
      .map((key) => measure(record, key)),
  )

function measure(record: EntryRecord, key?: string): Writing {
  const text = readTexts(record, key)[0]?.t
  return text === undefined ? NOTHING : { texts: 1, words: countWords(text) }
}

export const addWriting = (all: readonly Writing[]): Writing => ({
  texts: all.reduce((sum, { texts }) => sum + texts, 0),
  words: all.reduce((sum, { words }) => sum + words, 0),
})
