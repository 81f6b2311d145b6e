type Measure = (text: string) => number

/**
 * A text in lines no wider than `width`, at most `most` of them; what is left ends in "…". A word that
 * is too long by itself is parted between graphemes.
 */
export function wrapLines(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((word) => word !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const parts = partWord(word, width, measure)
    line = parts.pop() ?? ''
    lines.push(...parts)
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shorten(lines[most - 1] ?? '', width, measure)]
}

const graphemes = (text: string) =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)

function partWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word]
  const parts = ['']
  for (const grapheme of graphemes(word)) {
    const longer = (parts.at(-1) ?? '') + grapheme
    if (longer === grapheme || measure(longer) <= width) parts[parts.length - 1] = longer
    else parts.push(grapheme)
  }
  return parts
}

function shorten(line: string, width: number, measure: Measure): string {
  const kept = graphemes(line)
  while (kept.length > 0 && measure(`${kept.join('')}…`) > width) kept.pop()
  return `${kept.join('').trimEnd()}…`
}
