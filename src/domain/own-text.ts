import { foldText } from '#lib/fold-text.ts'
import type { EntryRecord } from './entry.ts'
import { readTags } from './tags.ts'

const texts = new WeakMap<EntryRecord, string>()

/** All the user wrote on a film, folded for the search; made once per record, because every key typed asks for it. */
export function ownText(record: EntryRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const written = [...record.n.map(({ t }) => t), ...readTags(record).map(({ name }) => name)]
  const text = written.length > 0 ? foldText(written.join('\n')) : ''
  texts.set(record, text)
  return text
}
