import type { BackupReading } from './backup-reader.ts'
import { BACKUP_FORMAT } from './backup.ts'
import { OF_LATER_VERSION } from './backup-record.ts'
import { versionsOf, withText, type EntryRecord, type NoteVersion } from './entry.ts'
import type { FilmId } from './film.ts'
import { listAside, type Aside } from './import-aside.ts'
import { recogniseStamps } from './import-stamps.ts'
import { joinRecords } from './merge.ts'
import type { Stamp } from './stamp.ts'
import { textKeys } from './text-keys.ts'

type Records = ReadonlyMap<FilmId, EntryRecord>

export type SoundContent = {
  kind: 'sound'
  entries: Records
  aside: readonly Aside[]
  preferences?: object
}

/**
 * What a file that is kept up to date was found to hold. Only a `sound` one, whole and as the app
 * wrote it, is merged; and only over a sound one is anything written unasked.
 */
export type LinkedContent =
  | SoundContent
  | { kind: 'empty' }
  /** Cut off, changed by hand or half carried here. */
  | { kind: 'damaged' }
  /** Not of this app. */
  | { kind: 'foreign' }
  /** Something in it is of a later version of the app. */
  | { kind: 'newer' }

/** What every backup begins with. */
const OPENING = `{\n  "format": "${BACKUP_FORMAT}"`

/** Judges a file by its bytes and by what reading them gave. */
export function judgeContent(bytes: Uint8Array, reading: BackupReading): LinkedContent {
  // A device that died while the file was written may have left nothing but zeros of it.
  if (bytes.every((byte) => byte === 0 || byte === 0x20 || byte === 0x0a)) return { kind: 'empty' }
  // Before all else: only a later version can tell whether such a file is whole, or how it is summed.
  if (reading.newerVersion !== undefined) return { kind: 'newer' }
  if (reading.kind === 'refused') return { kind: beginsAsOurs(bytes) ? 'damaged' : 'foreign' }
  const { entries, aside, unread, isBroken, checksum, preferences } = reading
  if (unread.some(({ reason }) => reason.startsWith(OF_LATER_VERSION))) return { kind: 'newer' }
  if (isBroken || checksum !== 'right') {
    return { kind: beginsAsOurs(bytes) ? 'damaged' : 'foreign' }
  }
  // A part that this version does not know is kept aside, and so in every later file; all else must
  // be understood before it may be written over.
  const isUnderstood = unread.every(({ where }) => aside.has(`backup:${where}`))
  if (!isUnderstood) return { kind: 'newer' }
  return { kind: 'sound', entries, aside: listAside(aside), ...(preferences && { preferences }) }
}

/** Whether a file begins as a backup does, as far as it goes: the only ones worth reading whole. */
export function beginsAsOurs(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).replace(/^\ufeff/, '')
  const plain = start.replace(/\s+/g, '')
  const opening = OPENING.replace(/\s+/g, '').slice(0, -1)
  return plain !== '' && (plain.startsWith(opening) || opening.startsWith(plain))
}

/**
 * The record of a film once another machine of the same person is heard: as between two tabs, so that
 * all machines end alike. A text makes way only for one whose writer had seen it.
 */
export function joinLinked(ours: EntryRecord | undefined, theirs: EntryRecord): EntryRecord {
  if (!ours || ours === theirs) return theirs
  return joinRecords(ours, recogniseStamps(theirs, ours))
}

/**
 * The same for a file that is met for the first time: as in any import, an empty text replaces none.
 * What it would have emptied is written anew, so that it stands on every machine.
 */
export function joinFirst(
  ours: EntryRecord | undefined,
  theirs: EntryRecord,
  tick: () => Stamp,
): EntryRecord {
  const joined = joinLinked(ours, theirs)
  if (!ours || joined === ours) return joined
  return listEmptied(ours, joined).reduce(
    (kept, { t, k }) => withText(kept, t, [], tick(), k),
    joined,
  )
}

/** The texts of a record that a joined one has emptied; what another text replaces was gone on with. */
export const listEmptied = (ours: EntryRecord, joined: EntryRecord): NoteVersion[] =>
  [undefined, ...textKeys(ours)].flatMap((key) => {
    const after = versionsOf(joined, key).filter(({ t }) => t !== '')
    return versionsOf(ours, key).filter(
      ({ s, t }) => t !== '' && !after.some((other) => other.t === t || other.p.includes(s)),
    )
  })

/** Whether the file says less than what is kept here. */
export function lacksAny(file: SoundContent, ours: Records, aside: readonly Aside[]): boolean {
  for (const [id, record] of ours) {
    const theirs = file.entries.get(id)
    if (theirs === record) continue
    if (!theirs) return true
    const known = recogniseStamps(theirs, record)
    if (joinRecords(known, record) !== known) return true
  }
  return listNewAside(aside, file.aside).length > 0
}

/** Those of the texts put aside that the others do not have. */
export const listNewAside = (texts: readonly Aside[], known: readonly Aside[]): Aside[] =>
  texts.filter(
    ({ from, text }) => !known.some((other) => other.from === from && other.text === text),
  )
