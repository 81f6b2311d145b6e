/*
 * Finds where things begin and end in the text of a JSON file, without reading them: each part can
 * then be read by itself, so that a broken one costs itself alone, a cut-off file still gives what
 * is whole, a name used twice is seen twice, and no depth of nesting can overflow the stack.
 */

/** One member of an object: its value is the text from `from` to `to`, or to where the text is cut. */
export type Member = { name: string; from: number; to: number }

/** Where reading stopped: past the object's end if it is whole, else where it makes no more sense. */
export type ScanEnd = { at: number; isWhole: boolean }

/** The members of the object that begins at `at`, one by one. */
export function* scanMembers(text: string, at: number): Generator<Member, ScanEnd> {
  if (text[at] !== '{') return { at, isWhole: false }
  let place = skipSpace(text, at + 1)
  if (text[place] === '}') return { at: place + 1, isWhole: true }
  for (;;) {
    const afterName = endOfString(text, place)
    const name = afterName < 0 ? undefined : readName(text.slice(place, afterName))
    const colon = skipSpace(text, afterName)
    if (name === undefined || text[colon] !== ':') return { at: place, isWhole: false }
    const from = skipSpace(text, colon + 1)
    const to = endOfValue(text, from)
    if (to < 0) {
      yield { name, from, to: text.length }
      return { at: text.length, isWhole: false }
    }
    yield { name, from, to }
    place = skipSpace(text, to)
    if (text[place] === '}') return { at: place + 1, isWhole: true }
    if (text[place] !== ',') return { at: place, isWhole: false }
    place = skipSpace(text, place + 1)
  }
}

const SPACE = /[ \t\n\r]*/y
const STRUCTURE = /["[\]{}]/g
const LITERAL = /[^\s,:"[\]{}]+/y

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = Math.max(0, at)
  SPACE.test(text)
  return SPACE.lastIndex
}

function readName(json: string): string | undefined {
  try {
    return String(JSON.parse(json))
  } catch {
    return undefined
  }
}

/** Just past the value that begins at `at`; -1 if there is none, or the text ends before it. */
function endOfValue(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at)
  if (text[at] === '{' || text[at] === '[') return endOfNested(text, at)
  LITERAL.lastIndex = at
  return LITERAL.test(text) ? LITERAL.lastIndex : -1
}

function endOfNested(text: string, at: number): number {
  let depth = 0
  STRUCTURE.lastIndex = at
  for (let found = STRUCTURE.exec(text); found; found = STRUCTURE.exec(text)) {
    const [sign] = found
    if (sign === '"') {
      const end = endOfString(text, found.index)
      if (end < 0) return -1
      STRUCTURE.lastIndex = end
    } else {
      depth += sign === '{' || sign === '[' ? 1 : -1
      if (depth === 0) return found.index + 1
    }
  }
  return -1
}

/** A quote ends the text unless an odd number of backslashes stands before it. */
function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return quote + 1
  }
  return -1
}
