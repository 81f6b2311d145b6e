import { plural } from '#lib/plural.ts'

const SAID = 3
const list = new Intl.ListFormat('en')

/** The gist of a picture in words: "most often 4 stars", "most often Poland and Japan". */
export function mostOf(rows: readonly { name: string; count: number }[]): string {
  const most = Math.max(0, ...rows.map(({ count }) => count))
  if (most === 0) return 'none yet'
  const names = rows.filter(({ count }) => count === most).map(({ name }) => name)
  const more = names.length - SAID
  return `most often ${list.format(more > 0 ? [...names.slice(0, SAID), plural(more, 'other')] : names)}`
}
