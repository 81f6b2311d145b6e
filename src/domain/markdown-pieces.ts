/** A part of a text that can be set on its own; `under` is the depth of the last heading before it. */
export type MarkdownPiece = { text: string; isPlain: boolean; under: number }

/** The most that is set of one text: more would be read in the field, and slow the typing. */
const MAX_PIECES = 300
const MAX_LINES = 1500
const MAX_LENGTH = 120_000

const MARKUP =
  /[*_~`[\]<\\]|\|\||https?:|www\.|\S@\S|^ {0,3}(?:#{1,6}\s|>|[-+]\s|\d{1,9}[.)]\s|-{3,})/m

/** Whether a text would look other than typed. */
export const hasMarkup = (text: string): boolean => MARKUP.test(text)

/**
 * The text in pieces that can be read one by one, so that a key typed in one does not set the others
 * anew. A piece that only a hostile text has is plain: no reader of Markdown gets stuck in it.
 */
export function splitMarkdown(text: string): { pieces: MarkdownPiece[]; unset: number } {
  const shown = text.slice(0, MAX_LENGTH)
  const pieces = readPieces(shown)
  let lines = 0
  const end = pieces.findIndex(({ text }, at) => {
    lines += text.split('\n').length
    return at >= MAX_PIECES - 1 || lines > MAX_LINES
  })
  const rest = end < 0 ? [] : pieces.splice(end)
  if (rest.length > 0) {
    pieces.push({ text: rest.map(({ text }) => text).join('\n'), isPlain: true, under: 0 })
  }
  return { pieces, unset: text.length - shown.length }
}

function readPieces(text: string): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = []
  let lines: string[] = []
  let size = 0
  let level = 0
  let under = 0
  let fence: string | undefined
  const endPiece = () => {
    const piece = lines.join('\n')
    if (piece.trim() !== '') pieces.push({ text: piece, isPlain: isTooMuch(lines, size), under })
    lines = []
    size = 0
    under = level
  }
  for (const line of text.split(/\r\n?|\n/)) {
    if (fence === undefined && startsPiece(line, lines.at(-1), size)) endPiece()
    lines.push(line)
    size += line.length + 1
    const heading = fence === undefined ? /^ {0,3}(#{1,6})\s/.exec(line)?.[1] : undefined
    if (heading !== undefined) level = Math.min(heading.length, level + 1)
    fence = fenceAfter(line, fence)
  }
  endPiece()
  return pieces
}

const LONG = 4000

/** A line after a blank one, unless it goes on with a list; in a very long piece, any new item. */
function startsPiece(line: string, before: string | undefined, size: number): boolean {
  if (before === undefined || line.trim() === '') return false
  if (size > LONG && /^(?:[>*+-]|\d{1,9}[.)]|#)/.test(line)) return true
  return before.trim() === '' && !/^(?:\s|[*+-]\s|\d{1,9}[.)]\s)/.test(line)
}

/** The fence of the code that the next line stands in. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (open === undefined || mark === undefined) return open ?? mark
  return mark.startsWith(open) && line.trim() === mark ? undefined : open
}

/** More than anybody writes, and what a reader of Markdown may take a square of the time for. */
function isTooMuch(lines: readonly string[], size: number): boolean {
  let signs = 0
  return (
    size > 10_000 ||
    lines.some((line) => {
      if (/^\s*(?:[*+-]|\d{1,9}[.)]|#{1,6})\s/.test(line)) signs = 0
      signs += line.match(/[*_~`[\]()<>!|&@\\]/g)?.length ?? 0
      return signs > 300 || isTooDeep(line) || isTooWide(line)
    })
  )
}

function isTooDeep(line: string): boolean {
  const marks = /^(?:\s*(?:>|[*+-]|\d{1,9}[.)]))*/.exec(line)?.[0] ?? ''
  return marks.replace(/\s/g, '').length > 24 || /^\s{40}/.test(line)
}

const isTooWide = (line: string): boolean =>
  / {200}/.test(line) ||
  line.split(/\s/).some((word) => word.length > 200 && /[@~^]|https?:|www\./.test(word))
