import { replaceSpoilers } from './markdown-spoilers.ts'
import { formatStars, type Rating } from './rating.ts'

/** What stands on a picture that is passed on. */
export type ShareCard = {
  readonly title: string
  /** "Andrzej Fidyk, 1989". */
  readonly facts: string
  readonly rating?: Rating
  /** The person's own words, if they chose to add some. */
  readonly sentence: string
}

/** All that the picture shows, in words: for those who do not see it. */
export const describeCard = ({ title, facts, rating, sentence }: ShareCard): string =>
  [
    `A poster of ${title}${facts === '' ? '' : ` (${facts})`}.`,
    rating && `${formatStars(rating)} of 5.`,
    sentence.trim() !== '' && `“${sentence.trim()}”`,
    'From Reel North, six films that help you understand North Korea.',
  ]
    .filter(Boolean)
    .join(' ')

/** The first sentence of a note, without what only marks it up, short enough for a picture. */
export function firstSentence(note: string): string {
  const [paragraph = ''] = replaceSpoilers(note, () => '…').split(/\n\s*\n/)
  const plain = paragraph
    .replace(/^[#>\s*-]+|[*_`~]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  const [first = ''] = /^.+?[.!?…](?=\s|$)/u.exec(plain) ?? [plain]
  return first.slice(0, LONGEST_SENTENCE)
}

export const LONGEST_SENTENCE = 160
