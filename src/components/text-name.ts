const TEXT_NAMES = new Map([
  ['remark', 'Remark on a viewing'],
  ['before', 'Thoughts before a viewing'],
  ['after', 'Thoughts after a viewing'],
])

/** What a text of a film is, by its key; the note has none. */
export function textName(key: string | undefined): string {
  if (key === undefined) return 'Note'
  if (key.startsWith('answer:')) return 'Answer to a question'
  return TEXT_NAMES.get(key.slice(key.lastIndexOf(':') + 1)) ?? 'Another text'
}
