import {
  readField,
  textOfPart,
  versionsOf,
  type EntryRecord,
  type Field,
  type NoteVersion,
} from './entry.ts'
import { stampAfter } from './foreign-stamp.ts'
import type { Stamp } from './stamp.ts'

/*
 * Undoing an import writes over what the file brought, as any edit does; by the stamps alone the file
 * would then be older than what stands here, and its values would count as changed later. So what was
 * put back remembers what it took back, and the same file brings that anew.
 */

/** `u`: the stamps of what an undone import had brought. `w`: those that this stood under before. */
export type Memory = { readonly u: readonly Stamp[]; readonly w: readonly Stamp[] }

/** What an import did to one part of a record: a memory for each value that it found there. */
export type Origin = readonly Memory[]

type Stamped = { readonly s: Stamp }
type Side = readonly (Stamped & { readonly v: unknown })[]

/** What it brought before and was taken back, and the stamps of that time, are still the same. */
export function originOf(
  what: string,
  { before, after }: { before: Side; after: Side },
  record: EntryRecord | undefined,
): Origin {
  const parts = partsOf(record, what)
  const isFound = ({ s, v }: Side[number]) => before.some((old) => old.s === s && old.v === v)
  const brought = after.filter((value) => !isFound(value)).map(({ s }) => s)
  const u = [...new Set([...parts.flatMap((part) => stampsIn(part, 'u')), ...brought])]
  return before.map(({ s }) => {
    const part = parts.find((part) => part.s === s)
    return { u, w: part ? [s, ...stampsIn(part, 'w')] : [] }
  })
}

/** A copy in which what stands under the stamp has a memory of what it took back. */
export function withMemory(
  record: EntryRecord,
  what: string,
  stamp: Stamp,
  memory: Memory,
): EntryRecord {
  const remember = <T extends Stamped>(part: T): T =>
    part.s === stamp ? { ...part, ...memory } : part
  if (textOfPart(what)) return { ...record, n: record.n.map(remember) }
  const fields = partsOf(record, what).map((field) => [what, remember(field)])
  return { ...record, f: { ...record.f, ...Object.fromEntries(fields) } }
}

/** Whether nothing stands there but for an import that was undone. */
export const isTakenBack = (field: Field): boolean =>
  stampsIn(field, 'u').length > 0 && (field.v === null || field.v === false)

/**
 * A record from a file, in which what was once brought and taken back here counts as said after that.
 * A text replaces those that it went on from, and stands beside the others, as it did before; one
 * that stands here already has to come again only for what it replaces.
 */
export function offerAgain(theirs: EntryRecord, ours: EntryRecord): EntryRecord {
  const fields = Object.keys(theirs.f).flatMap((name) => {
    const [file, here] = [readField(theirs, name), readField(ours, name)]
    const isOffered = file && here && stampsIn(here, 'u').includes(file.s)
    return isOffered ? [[name, { ...file, s: stampAfter(here.s, name) }] as const] : []
  })
  let latest = ''
  const n = theirs.n.map((version) => {
    const standing = versionsOf(ours, version.k)
    const here = standing.filter((mine) => isTakenBackBy(mine, version))
    if (here.length === 0) return version
    const before = here.filter((mine) => isReplacedBy(mine, version))
    const isStaying = (mine: NoteVersion) =>
      versionsOf(theirs, version.k).every(
        (other) => other.t === mine.t || !isReplacedBy(mine, other),
      )
    const isStanding = standing.some((mine) => mine.t === version.t && isStaying(mine))
    if (isStanding && before.every(({ t }) => t === version.t)) return version
    if (before.length === 0) return { ...version, s: freeStamp(version, here) }
    const stamps = before.map(({ s }) => s)
    latest = stampAfter(
      [latest, ...stamps].reduce((a, b) => (a > b ? a : b)),
      version.t,
    )
    const older = before.flatMap(({ p }) => p)
    return { ...version, s: latest, p: [...new Set([...version.p, ...older, ...stamps])] }
  })
  return { ...theirs, f: { ...theirs.f, ...Object.fromEntries(fields) }, n }
}

/** Whether this was put back when an import was undone that had brought the version of the file. */
const isTakenBackBy = (mine: NoteVersion, { s }: NoteVersion) => stampsIn(mine, 'u').includes(s)

/** Whether that version had gone on from this one, which it then replaces again. */
const isReplacedBy = (mine: NoteVersion, version: NoteVersion) =>
  isTakenBackBy(mine, version) && stampsIn(mine, 'w').some((w) => version.p.includes(w))

/** The next stamp of a text that stands beside those here: one that none of them has replaced. */
function freeStamp({ s, t }: NoteVersion, here: readonly NoteVersion[]): Stamp {
  const replaced = new Set(here.flatMap(({ p }) => p))
  let free = s
  for (let tries = replaced.size; replaced.has(free) && tries > 0; tries--)
    free = stampAfter(free, t)
  return free
}

/** Whatever a file says there. */
function stampsIn(part: object, name: keyof Memory): readonly Stamp[] {
  const { [name]: stamps } = part as { [name in keyof Memory]?: unknown }
  return Array.isArray(stamps) ? stamps : []
}

function partsOf(record: EntryRecord | undefined, what: string): readonly (Field | NoteVersion)[] {
  const text = textOfPart(what)
  return text
    ? versionsOf(record, text.key)
    : [readField(record, what)].filter((f) => f !== undefined)
}
