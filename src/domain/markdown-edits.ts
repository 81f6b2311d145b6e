import { type Change, type Edit, joinChanges, type Selected } from './text-change.ts'
import { toggleLink } from './markdown-link.ts'

export type Format = 'bold' | 'italic' | 'heading' | 'list' | 'quote' | 'link' | 'spoiler'

/** What a button of the toolbar does to the text: sets the format, or takes it away where it is set. */
export function toggleFormat(selected: Selected, format: Format): Edit {
  switch (format) {
    case 'bold':
    case 'italic':
    case 'spoiler':
      return toggleMarks(selected, MARKS[format])
    case 'heading':
    case 'list':
    case 'quote':
      return joinChanges(selected, togglePrefixes(selected, PREFIXES[format]))
    case 'link':
      return toggleLink(selected)
  }
}

/** A mark on both sides of the words; `isSet` tells it by how many of its signs stand there. */
type Mark = { mark: string; isSet: (signs: number) => boolean }

const MARKS: Record<'bold' | 'italic' | 'spoiler', Mark> = {
  bold: { mark: '**', isSet: (signs) => signs >= 2 },
  italic: { mark: '*', isSet: (signs) => signs % 2 === 1 },
  spoiler: { mark: '||', isSet: (signs) => signs >= 2 },
}

function toggleMarks(selected: Selected, { mark, isSet }: Mark): Edit {
  const { text, start } = selected
  const sign = mark.charAt(0)
  const spans = findSpans(selected).flatMap((span) => withoutSigns(text, span, sign))
  // No words selected: the marks are set where it starts.
  if (spans.length === 0) return toggleMarks({ text, start, end: start }, { mark, isSet })
  const areSet = spans.map((span) =>
    isSet(Math.min(countBefore(text, span.start, sign), countAfter(text, span.end, sign))),
  )
  const isOff = areSet.every(Boolean)
  const size = mark.length
  const changes = spans
    .filter((_span, at) => isOff || !areSet[at])
    .flatMap(({ start, end }) =>
      isOff
        ? [
            { at: start - size, remove: size, insert: '', opens: true },
            { at: end, remove: size, insert: '', opens: false },
          ]
        : [
            { at: start, remove: 0, insert: mark, opens: true },
            { at: end, remove: 0, insert: mark, opens: false },
          ],
    )
  return joinChanges(selected, changes)
}

type Span = { start: number; end: number }

/** What stands before the words of a line: a quote's, a list's or a heading's marks. */
const LINE_START = /^(?:\s*(?:>|[*+-]\s|\d{1,9}[.)]\s|#{1,6}\s))*\s*/

/** The words selected, line by line; with nothing selected the word that the caret is in. */
function findSpans({ text, start, end }: Selected): Span[] {
  if (start === end) return [wordAround(text, start)]
  return linesOf(text, start, end).flatMap((line) => {
    const words = line.start + (LINE_START.exec(text.slice(line.start, line.end))?.[0].length ?? 0)
    const from = Math.max(start, words)
    const part = text.slice(from, Math.min(end, line.end))
    const left = part.length - part.trimStart().length
    return part.trim() === '' ? [] : [{ start: from + left, end: from + part.trimEnd().length }]
  })
}

/** Without the scripts that put no spaces between words: there it would be the whole sentence. */
const WORD_SIGN =
  '(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}])[\\p{L}\\p{N}\\p{M}’])'
const WORD_BEFORE = new RegExp(`${WORD_SIGN}*$`, 'u')
const WORD_AFTER = new RegExp(`^${WORD_SIGN}*`, 'u')
const LONGEST_WORD = 100

function wordAround(text: string, caret: number): Span {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, caret - LONGEST_WORD), caret))?.[0] ?? ''
  const after = WORD_AFTER.exec(text.slice(caret, caret + LONGEST_WORD))?.[0] ?? ''
  const isWord = before !== '' || after !== ''
  return isWord
    ? { start: caret - before.length, end: caret + after.length }
    : { start: caret, end: caret }
}

/** The words inside, if some of the signs were selected with them; none if there is nothing else. */
function withoutSigns(text: string, { start, end }: Span, sign: string): Span[] {
  if (start === end) return [{ start, end }]
  const from = start + countAfter(text, start, sign)
  const to = end - countBefore(text, end, sign)
  return from < to ? [{ start: from, end: to }] : []
}

function countAfter(text: string, at: number, sign: string): number {
  let count = 0
  while (text[at + count] === sign) count++
  return count
}

function countBefore(text: string, at: number, sign: string): number {
  let count = 0
  while (text[at - count - 1] === sign) count++
  return count
}

/** A sign at the start of a line, after the signs of what the line stands in. */
type Prefix = { prefix: string; after: RegExp; set: RegExp; onBlank: boolean }

const PREFIXES: Record<'heading' | 'list' | 'quote', Prefix> = {
  heading: {
    prefix: '# ',
    after: /^(?:\s*(?:>|[*+-]\s|\d{1,9}[.)]\s))*\s*/,
    set: /^#{1,6}[ \t]+/,
    onBlank: false,
  },
  list: {
    prefix: '- ',
    after: /^(?:\s*>)*\s*/,
    set: /^(?:[*+-]|\d{1,9}[.)])[ \t]+/,
    onBlank: false,
  },
  quote: { prefix: '> ', after: /^/, set: /^> ?/, onBlank: true },
}

function togglePrefixes({ text, start, end }: Selected, rule: Prefix): Change[] {
  const lines = linesOf(text, start, end).map((line) => {
    const words = text.slice(line.start, line.end)
    const skipped = rule.after.exec(words)?.[0].length ?? 0
    return {
      at: line.start + skipped,
      isBlank: words.trim() === '',
      set: rule.set.exec(words.slice(skipped))?.[0] ?? '',
    }
  })
  const isAllBlank = lines.every(({ isBlank }) => isBlank)
  const counted = lines.filter(({ isBlank }) => isAllBlank || !isBlank)
  if (counted.every(({ set }) => set !== '')) {
    return lines.map(({ at, set }) => ({ at, remove: set.length, insert: '', opens: true }))
  }
  return (rule.onBlank ? lines : counted)
    .filter(({ set }) => rule.onBlank || set === '')
    .map(({ at }) => ({ at, remove: 0, insert: rule.prefix, opens: true }))
}

/** The lines that the selection touches; not one of which it only touches the start. */
function linesOf(text: string, start: number, end: number): Span[] {
  const lines: Span[] = []
  let from = text.lastIndexOf('\n', start - 1) + 1
  if (start === 0) from = 0
  do {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    lines.push({ start: from, end: to })
    from = to + 1
  } while (from < end)
  return lines
}
