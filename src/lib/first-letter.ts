/**
 * The letter or figure a text begins with, as a capital where there are capitals, whole with all its
 * marks; where it has neither, its first sign.
 */
export function firstLetter(text: string): string {
  const signs = Array.from(segmenter.segment(text.trim()), ({ segment }) => segment)
  const first = signs.find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? signs[0] ?? ''
  const capital = first.toUpperCase()
  // "ß" has no capital of one letter.
  return Array.from(segmenter.segment(capital)).length === 1 ? capital : first
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
