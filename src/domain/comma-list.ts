/** Several names in one text, apart at commas; `splitCommaList` gives them back exactly. */
export const joinCommaList = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[\\,]|^\s/g, '\\$&')).join(', ')

/** The names in a list; a backslash takes the meaning from what follows it. Empty names are none. */
export function splitCommaList(text: string): string[] {
  const names = ['']
  for (const [piece = ''] of text.matchAll(/\\[\s\S]|,\s?|[^]/g)) {
    if (piece.startsWith(',')) names.push('')
    else names.push((names.pop() ?? '') + (piece.length > 1 ? piece.slice(1) : piece))
  }
  return names.filter((name) => name !== '')
}
