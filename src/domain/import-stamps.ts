import { sha256 } from './backup-checksum.ts'
import { isField, type EntryRecord } from './entry.ts'
import type { Stamp } from './stamp.ts'

/*
 * C8: a time more than a day ahead cannot be right, and would outvote every edit made here until
 * then. It is cut to now, and what it was is kept in the name of its tab, so that the same file read
 * again later is known to say nothing new.
 */

const DAY_MS = 24 * 60 * 60 * 1000
/** Also those too large to be a stamp of ours: they are no less sound than the value beside them. */
const ANY_STAMP = /^(\d{13,17})-[0-9a-z]{5}-[0-9a-z]{1,16}$/
const CUT_TAB = /cut[0-9a-f]{12}$/

const cutTab = (stamp: string) => `cut${sha256(stamp).slice(0, 12)}`

/** Not a number for what is no stamp. */
function msOf(stamp: unknown): number {
  return Number(typeof stamp === 'string' ? ANY_STAMP.exec(stamp)?.[1] : undefined)
}

type Parts = { readonly [name: string]: unknown }
type Rename = (stamp: unknown) => unknown

/** A record's JSON value, whatever is in it, with its stamps renamed. */
function renameStamps(data: Parts, rename: Rename): Parts {
  const renameIn = (part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    const renamed: Parts = { ...part, ...('s' in part && { s: rename(part.s) }) }
    return Array.isArray(renamed['p']) ? { ...renamed, p: renamed['p'].map(rename) } : renamed
  }
  const { f, n } = data
  const fields = isParts(f) && Object.entries(f).map(([name, part]) => [name, renameIn(part)])
  return {
    ...data,
    ...(fields && { f: Object.fromEntries(fields) }),
    ...(Array.isArray(n) && { n: n.map(renameIn) }),
  }
}

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null

/**
 * Cuts the stamps of a record to `now` if any lies more than a day after it. All that are not
 * before `now` are cut together, so that their order stays; `cut` says how many there were.
 */
export function cutStamps(data: Parts, now: number): { data: Parts; cut: number } {
  const found = new Set<string>()
  let isAhead = false
  renameStamps(data, (stamp) => {
    if (typeof stamp === 'string' && msOf(stamp) >= now) found.add(stamp)
    isAhead ||= msOf(stamp) > now + DAY_MS
    return stamp
  })
  if (!isAhead) return { data, cut: 0 }
  const inOrder = [...found].sort((a, b) => msOf(a) - msOf(b) || (a < b ? -1 : 1))
  const renamed = new Map<unknown, Stamp>(
    inOrder.map((stamp, at) => [stamp, `${pad(now, 10, 13)}-${pad(at, 36, 5)}-${cutTab(stamp)}`]),
  )
  return { data: renameStamps(data, (stamp) => renamed.get(stamp) ?? stamp), cut: found.size }
}

const pad = (value: number, base: number, width: number) =>
  Math.floor(value).toString(base).padStart(width, '0')

/** A record whose cut stamps are the ones that ours has for the same moments, where it has them. */
export function recogniseStamps(theirs: EntryRecord, ours: EntryRecord): EntryRecord {
  const cut = stampsIn(theirs).filter((stamp) => CUT_TAB.test(stamp))
  if (cut.length === 0) return theirs
  const known = new Map(stampsIn(ours).map((stamp) => [nameOf(stamp), stamp]))
  const renamed = new Map<unknown, Stamp | undefined>(
    cut.map((stamp) => [stamp, known.get(nameOf(stamp))]),
  )
  const record = renameStamps(theirs, (stamp) => renamed.get(stamp) ?? stamp) as EntryRecord
  // A text can only have replaced older ones.
  const notes = record.n.map((version) => ({
    ...version,
    p: version.p.filter((older) => older < version.s),
  }))
  return { ...record, n: notes }
}

/** The name of a moment that was or would be cut. */
const nameOf = (stamp: Stamp) => CUT_TAB.exec(stamp)?.[0] ?? cutTab(stamp)

function stampsIn({ f, n }: EntryRecord): Stamp[] {
  const fields = Object.values(f).flatMap((part) => (isField(part) ? [part.s] : []))
  return [...fields, ...n.flatMap(({ s, p }) => [s, ...p])]
}
