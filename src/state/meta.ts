import type { OpenStorage } from './text-storage.ts'

export const META = 'rn1:meta'

/** What is remembered about the collection as a whole. Parts we do not know are carried along. */
export type Meta = {
  /** When the first entry was made here. */
  created: number
  lastExport?: number
  /** The films whose texts were changed since then. */
  changedNotes: readonly string[]
  /** The reminder of a backup is quiet until then. */
  remindAfter?: number
  /** Entries were kept here: if there are none, something cleared them. */
  hasData?: boolean
  /** The browser was asked once to keep the data. */
  askedToPersist?: boolean
}

type Options = {
  open: OpenStorage
  now: () => number
  mayWrite: () => boolean
  keepAside: (key: string, text: string, reason: string) => boolean
}

export function createMeta({ open, now, mayWrite, keepAside }: Options) {
  function read(): Meta | undefined {
    try {
      const text = open().getItem(META)
      return text === null ? undefined : parseMeta(text)
    } catch {
      return undefined
    }
  }

  /** Writes what changes; in silence not, where nothing may or can be written. */
  function update(change: (meta: Meta) => Partial<Meta>) {
    try {
      const storage = open()
      const text = storage.getItem(META)
      const known = text === null ? undefined : parseMeta(text)
      if (!mayWrite() || (text !== null && !known && !keepAside(META, text, 'damaged'))) return
      const meta = known ?? { created: now(), changedNotes: [] }
      storage.setItem(META, JSON.stringify({ ...meta, ...change(meta) }))
    } catch {
      // Dates and counts are no one's words: what cannot be kept is counted anew.
    }
  }

  return { read, update }
}

const isText = (value: unknown) => typeof value === 'string'
const isTime = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0

/** Each part by itself; undefined if it is none of ours at all. */
function parseMeta(text: string): Meta | undefined {
  try {
    const meta: Partial<Record<keyof Meta, unknown>> = Object(JSON.parse(text))
    const { created, lastExport, changedNotes, remindAfter, ...rest } = meta
    if (!isTime(created)) return undefined
    return {
      ...rest,
      created,
      changedNotes: Array.isArray(changedNotes) ? changedNotes.filter(isText) : [],
      ...(isTime(lastExport) && { lastExport }),
      ...(isTime(remindAfter) && { remindAfter }),
      hasData: rest.hasData === true,
      askedToPersist: rest.askedToPersist === true,
    }
  } catch {
    return undefined
  }
}
