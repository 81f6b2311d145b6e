/**
 * One text for one value, after RFC 8785: no spaces, names in the order of their UTF-16 units,
 * numbers and texts as JavaScript writes them. Beyond it, a lone surrogate is kept as its escape.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return canonicalObject(Object.entries(value).map(([name, part]) => [name, canonicalJson(part)]))
}

/** The same, of an object whose parts are canonical already. */
export function canonicalObject(parts: readonly (readonly [string, string])[]): string {
  return `{${sortedByName(parts)
    .map(([name, json]) => `${JSON.stringify(name)}:${json}`)
    .join()}}`
}

export function sortedByName<T>(parts: readonly (readonly [string, T])[]) {
  return parts.toSorted(([a], [b]) => (a < b ? -1 : 1))
}
