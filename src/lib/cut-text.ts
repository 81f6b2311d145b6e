const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A grapheme longer than this is cut: marks can be heaped on a letter without end. */
const LONGEST_GRAPHEME = 100

/** The text's beginning of so many characters at most, cut between what people see as letters. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const near = Math.max(0, most - LONGEST_GRAPHEME)
  const around = segmenter.segment(text.slice(near, most + LONGEST_GRAPHEME))
  const { index } = around.containing(most - near) ?? { index: 0 }
  return text.slice(0, index > 0 ? near + index : most)
}
