import { byStamp, isField, partOfText, type EntryRecord, type NoteVersion } from './entry.ts'

/**
 * Joins two copies of one film's record, in any order, any number of times, with the same result:
 * a field goes to its later stamp, texts of the note stay until someone who saw them replaced them,
 * and parts we do not know are kept. Returns `a` itself when `b` adds nothing.
 */
export function joinRecords(a: EntryRecord, b: EntryRecord): EntryRecord {
  if (a === b) return a
  const { v: av, f: af, n: an, ...aRest } = a
  const { v: bv, f: bf, n: bn, ...bRest } = b
  const v = Math.max(av, bv)
  const f = joinParts(af, bf)
  const n = joinNotes(an, bn)
  const rest = joinParts(aRest, bRest)
  return v === av && f === af && n === an && rest === aRest ? a : { ...rest, v, f, n }
}

/** What another copy of the record lacks: joined with that copy it gives all of both. */
export function differenceOf(record: EntryRecord, known: EntryRecord | undefined): EntryRecord {
  if (!known) return record
  const texts = new Set(known.n.map((version) => JSON.stringify(version)))
  const isNews = ([name, part]: [string, unknown]) =>
    !Object.hasOwn(known.f, name) || JSON.stringify(known.f[name]) !== JSON.stringify(part)
  return {
    ...record,
    f: Object.fromEntries(Object.entries(record.f).filter(isNews)),
    n: record.n.filter((version) => !texts.has(JSON.stringify(version))),
  }
}

type Parts = { readonly [name: string]: unknown }

function joinParts(a: Parts, b: Parts): Parts {
  let joined = a
  for (const [name, theirs] of Object.entries(b)) {
    const ours = Object.hasOwn(a, name) ? a[name] : undefined
    const later = ours === undefined ? theirs : laterOf(ours, theirs)
    if (later !== ours) joined = { ...joined, [name]: later }
  }
  return joined
}

/** The later stamp; of equal stamps, or without any, the larger JSON, so that every tab picks alike. */
function laterOf<T>(ours: T, theirs: T): T {
  const [s, t] = [stampOf(ours), stampOf(theirs)]
  if (s < t) return theirs
  if (t < s) return ours
  return JSON.stringify(theirs) > JSON.stringify(ours) ? theirs : ours
}

const stampOf = (value: unknown) => (isField(value) ? value.s : '')

function joinNotes(a: readonly NoteVersion[], b: readonly NoteVersion[]): readonly NoteVersion[] {
  const joined = livingVersions([...a, ...b])
  return joined.every((version, at) => version === a[at]) ? a : joined
}

/**
 * Sorted by stamp; without those that another version of the same text replaced. One stamp with two
 * texts keeps both: what came from a file, or lost its own stamp, may share one with a remark.
 */
export function livingVersions(versions: readonly NoteVersion[]): NoteVersion[] {
  if (versions.length === 0) return []
  const replaced = new Set(versions.flatMap(({ p, k }) => p.map((seen) => placeOf(seen, k))))
  const living = new Map<string, NoteVersion>()
  for (const version of versions) {
    const place = placeOf(version.s, version.k)
    if (replaced.has(place)) continue
    const key = `${place} ${version.t}`
    const same = living.get(key)
    living.set(key, same ? laterOf(same, version) : version)
  }
  return [...living.values()].sort(byStamp)
}

/** A moment in the history of one text; no two of them read alike, whatever a damaged key holds. */
function placeOf(stamp: string, key: string | undefined): string {
  const part = partOfText(key)
  return `${part.length} ${part} ${stamp}`
}
