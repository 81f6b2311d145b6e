/** Longer than any address the app makes; what lies beyond is not read. */
const LONGEST_SEARCH = 10_000

/** An address's search part as plain texts: `?q=1917` is `{ q: '1917' }`, never a number. Later values win. */
export function parseSearchParams(search: string): Record<string, string> {
  const params = new URLSearchParams(search.slice(0, LONGEST_SEARCH))
  return Object.fromEntries(Array.from(params).filter(([key]) => !(key in Object.prototype)))
}

/** The inverse for the texts it is given: `{ q: 'a b' }` is `?q=a+b`, and nothing is the empty text. */
export function formatSearchParams(values: Record<string, unknown>): string {
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const search = new URLSearchParams(texts).toString()
  return search === '' ? '' : `?${search}`
}
