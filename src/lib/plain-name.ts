/** Characters that show nothing themselves, and turn or break what stands around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff]+/gu

const LONGEST = 50
/** One grapheme may be of any length: marks can be heaped on a letter without end. */
const MOST_CHARACTERS = 100
const LONGEST_READ = 10_000

/**
 * A name as the user's own tags and views have one: on one line, without spaces at its ends, composed,
 * 50 graphemes at most. The empty text where nothing of a name is left.
 */
export function plainName(text: string): string {
  const name = onOneLine(text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text)
  return name.length <= LONGEST ? name : firstGraphemes(name)
}

/** Why a name as it was typed is too long to be kept whole; `what` it is in that sentence. */
export function findNameFault(text: string, what = 'this'): string | undefined {
  if (text.length > LONGEST_READ) {
    return `At most ${LONGEST} characters; ${what} has more than ${LONGEST_READ.toLocaleString('en')}.`
  }
  const name = onOneLine(text)
  const length = Array.from(new Intl.Segmenter().segment(name)).length
  if (length > LONGEST) return `At most ${LONGEST} characters; ${what} has ${length}.`
  const characters = Array.from(name).length
  if (characters <= MOST_CHARACTERS) return undefined
  return `At most ${MOST_CHARACTERS} characters with the parts of emoji and the marks on letters; ${what} has ${characters}.`
}

const onOneLine = (text: string) =>
  text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim().normalize()

function firstGraphemes(name: string): string {
  let first = ''
  let characters = 0
  let count = 0
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    characters += Array.from(segment).length
    if (++count > LONGEST || characters > MOST_CHARACTERS) break
    first += segment
  }
  return first.trim() || Array.from(name).slice(0, MOST_CHARACTERS).join('')
}

/**
 * The same for names that differ in case or accents alone: "Café" and "cafe". Only the marks that
 * Latin, Greek and Cyrillic letters carry are accents; elsewhere a mark makes another word.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize()
