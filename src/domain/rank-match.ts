/**
 * How well something answers what was typed, both folded: 0 its title begins so, 1 a word of its title
 * does, 2 each word typed begins one of its title's or of its other words; undefined if it does not.
 * Where words are written together, what was typed may stand anywhere in them.
 */
export function rankMatch(typed: string, title: string, others = ''): number | undefined {
  if (title.startsWith(typed)) return 0
  if (` ${title}`.includes(beginningOf(typed))) return 1
  const all = ` ${title} ${others}`
  return typed.split(' ').every((word) => all.includes(beginningOf(word))) ? 2 : undefined
}

const beginningOf = (word: string) => (/^[\p{sc=Latin}\d]/u.test(word) ? ` ${word}` : word)
