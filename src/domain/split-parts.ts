/** Letterboxd takes files of up to 1 MB. */
const LARGEST_PART = 1_000_000

/**
 * The rows in parts, each of which `toText` makes a file of at most 1 MB; a row is never cut, and one
 * that is larger has a part of its own. One part, if there are no rows.
 */
export function splitParts<Row>(
  rows: readonly Row[],
  toText: (rows: readonly Row[]) => string,
  largest = LARGEST_PART,
): Row[][] {
  const sizeOf = (part: readonly Row[]) => new TextEncoder().encode(toText(part)).length
  const header = sizeOf([])
  const parts: Row[][] = [[]]
  let size = header
  for (const row of rows) {
    const added = sizeOf([row]) - header
    const part = parts.at(-1) ?? []
    if (part.length > 0 && size + added > largest) {
      parts.push([row])
      size = header + added
    } else {
      part.push(row)
      size += added
    }
  }
  return parts
}
