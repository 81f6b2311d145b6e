import type { Edit, Selected } from './text-change.ts'

/** Where the address goes; selected, so that it is typed or pasted over. */
const ADDRESS = 'https://'
const LINK = /\[([^[\]\n]*)\]\(([^()\s]*)\)/g

/** Makes a link of the words selected, or words again of the link that they are in. */
export function toggleLink(selected: Selected): Edit {
  const { text, start, end } = selected
  const link = findLink(selected)
  if (link) {
    const words = link.words === '' && link.address !== ADDRESS ? link.address : link.words
    return replaced(link.start, link.end, words, link.start, link.start + words.length)
  }
  const words = text.slice(start, end)
  if (/^https:\/\/[^\s()]+$/.test(words)) {
    return replaced(start, end, `[](${words})`, start + 1, start + 1)
  }
  // Words that would break the link apart stay before it.
  const isFit = !/[[\]\n]/.test(words)
  const from = isFit ? start : end
  const before = `[${isFit ? words : ''}](`
  const at = from + before.length
  return replaced(from, end, `${before}${ADDRESS})`, at, at + ADDRESS.length)
}

const replaced = (start: number, end: number, insert: string, from: number, to: number): Edit => ({
  start,
  end,
  insert,
  selection: [from, to],
})

function findLink({ text, start, end }: Selected) {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  for (const { 0: whole, 1: words = '', 2: address = '', index } of line.matchAll(LINK)) {
    const from = lineStart + index
    const to = from + whole.length
    if (from <= start && end <= to) return { start: from, end: to, words, address }
  }
  return undefined
}
