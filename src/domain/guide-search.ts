import { foldText } from '#lib/fold-text.ts'
import { hasWords } from './find-films.ts'
import type { Guide } from './guide.ts'

/** Something in the guide that has an address of its own. */
export type GuideHit = {
  kind: 'Term' | 'Date' | 'Theme' | 'Place' | 'Question' | 'Not known'
  title: string
  page: string
  part?: string
}

/** Folded, so that each key typed only compares. */
export type GuideIndex = readonly { hit: GuideHit; title: string; text: string }[]

export type GuideNames = { theme: (id: string) => string; place: (id: string) => string }

/** All that can be found in the guide, terms first. */
export function makeGuideIndex(guide: Guide, { theme, place }: GuideNames): GuideIndex {
  const entry = (hit: GuideHit, ...texts: readonly string[]) => ({
    hit,
    title: foldText(hit.title),
    text: foldText([hit.title, ...texts].join(' ')),
  })
  return [
    ...guide.glossary.map(({ id, term, native = [], also, short, text }) =>
      entry(
        { kind: 'Term', title: term, page: 'glossary', part: id },
        ...native.flatMap((name) => [name.text, name.romanised ?? '']),
        ...also,
        short,
        text,
      ),
    ),
    ...guide['time-line'].map(({ id, date, title, text, terms }) =>
      entry(
        { kind: 'Date', title, page: 'time-line', part: id },
        date,
        text,
        ...guide.glossary.filter((term) => terms.includes(term.id)).map(({ term }) => term),
      ),
    ),
    ...guide.places.map(({ id, text, films }) =>
      entry(
        { kind: 'Place', title: place(id), page: 'places', part: id },
        text,
        ...films.map((film) => film.text),
      ),
    ),
    ...guide.themes.map(({ id, essay, films }) =>
      entry(
        { kind: 'Theme', title: theme(id), page: `themes/${id}` },
        ...[...essay, ...films].map(({ text }) => text),
      ),
    ),
    ...guide.questions.map(({ id, text, hint = '' }) =>
      entry({ kind: 'Question', title: text, page: 'questions', part: id }, hint),
    ),
    ...guide.unknown.map(({ id, title, text }) =>
      entry({ kind: 'Not known', title, page: 'unknown', part: id }, text),
    ),
  ]
}

/** What has all the words, those with them in their title first. */
export function findInGuide(index: GuideIndex, typed: string): GuideHit[] {
  const folded = foldText(typed)
  if (folded === '') return []
  const words = folded.split(' ')
  const inTitle = (entry: GuideIndex[number]) => hasWords(entry.title, words)
  const found = index.filter(({ text }) => hasWords(text, words))
  return [...found.filter(inTitle), ...found.filter((entry) => !inTitle(entry))].map(
    ({ hit }) => hit,
  )
}
