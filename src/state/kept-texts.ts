import { parseRecord } from '#domain/parse-record.ts'
import { COPY, readCopy } from './quarantine.ts'
import { openBrowserStorage, readRawData } from './text-storage.ts'

/** A text nobody could read: where it is, where it was found, when it was copied, and why. */
type Unreadable = { key: string; from: string; time?: number; text: string; reason: string }

/** The texts kept aside, newest first, and those there was no room to keep aside. */
export function listUnreadable(open = openBrowserStorage): Unreadable[] {
  const texts = Object.entries(readRawData(open))
  const copies = texts.flatMap(([key, stored]) => {
    const [, time, from = ''] = COPY.exec(key) ?? []
    // A copy that is itself unreadable is given as it is.
    const { text = stored, reason = '' } = readCopy(stored)
    return time === undefined ? [] : [{ key, from, time: Number(time), text, reason }]
  })
  const uncopied = texts.flatMap(([key, text]) => {
    const parsed = key.startsWith('rn1:film:') ? parseRecord(text) : undefined
    if (parsed?.kind !== 'unreadable' || copies.some((copy) => copy.text === text)) return []
    return [{ key, from: key, text, reason: parsed.reason }]
  })
  return [...uncopied, ...copies.toSorted((a, b) => b.time - a.time)]
}
