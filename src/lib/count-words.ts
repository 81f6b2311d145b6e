/** Letters of scripts that are written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const WORD = new RegExp(
  `[${UNSPACED}]+|[\\p{L}\\p{N}\\p{M}]+(?:[-.,'’][\\p{L}\\p{N}\\p{M}]+)*`,
  'gu',
)
const UNSPACED_RUN = new RegExp(`[${UNSPACED}]+`, 'gu')
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

/** How many words a text has, also where a script puts no spaces between them. */
export function countWords(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + countInLine(line), 0)
}

function countInLine(line: string): number {
  if (!HAS_UNSPACED.test(line)) return line.match(WORD)?.length ?? 0
  const spaced = line.replace(UNSPACED_RUN, ' ').match(WORD)?.length ?? 0
  return spaced + countUnspaced(line)
}

const KEPT_LINES = 2000
const known = new Map<string, number>()

/** Finding words by a dictionary is slow: while one line is typed, the others are not counted again. */
function countUnspaced(line: string): number {
  const before = known.get(line)
  if (before !== undefined) return before
  const runs = line.match(UNSPACED_RUN) ?? []
  const count = runs.reduce((sum, run) => sum + countRun(run), 0)
  if (known.size >= KEPT_LINES) known.clear()
  known.set(line, count)
  return count
}

let segmenter: Intl.Segmenter | undefined

/** Without the browser's dictionary each sign is a word, as Chinese counts them. */
function countRun(run: string): number {
  if (!('Segmenter' in Intl)) return Array.from(run).length
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return Array.from(segmenter.segment(run)).filter(({ isWordLike }) => isWordLike).length
}
