import { BACKUP_FORMAT, BACKUP_VERSION, RAW_FORMAT } from './backup.ts'
import { decodeBackup, notOurs } from './backup-decode.ts'
import { createFileReader, parseJson } from './backup-file.ts'
import type { Unread } from './backup-record.ts'
import { scanMembers, type Member } from './backup-scan.ts'
import type { EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'

export type { Unread }

/** What a file turned out to hold. Nothing of it is in the app yet. */
export type BackupReading =
  | {
      kind: 'refused'
      reason: string
      /** The format's version, if it is later than the one we know. */
      newerVersion?: number
    }
  | ReadBackup

export type ReadBackup = {
  kind: 'read'
  /** Sound records by film: bad parts of them are left out and listed. */
  entries: ReadonlyMap<FilmId, EntryRecord>
  /** Stored texts that the device they come from could not read, by the key they were under. */
  aside: ReadonlyMap<string, string>
  preferences?: object
  /** Every part that was not, or not fully, understood. */
  unread: readonly Unread[]
  /** How many times lay in the future, and were cut to now. */
  cutStamps: number
  exported?: string
  app?: string
  /** The format's version, if it is later than the one we know. */
  newerVersion?: number
  /** The file ends before it should, or is broken: what could be read of it is here. */
  isBroken: boolean
  /** `changed`: not as the app wrote it. `none`: a file that has no checksum. */
  checksum: 'right' | 'changed' | 'none'
}

/** Reads a file at once. `now` is the moment that no stamp may lie more than a day after. */
export function readBackup(source: Uint8Array | string, now: number): BackupReading {
  const reading = readingBackup(source, now)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

/** The same, in steps short enough for a page to stay awake between them. */
export function* readingBackup(
  source: Uint8Array | string,
  now: number,
): Generator<undefined, BackupReading> {
  const { text, reason } = decodeBackup(source)
  if (text === undefined) return { kind: 'refused', reason }
  yield
  const root: Member[] = []
  const scan = scanMembers(text, text.search(/\S/))
  let step = scan.next()
  for (; !step.done; step = scan.next()) {
    root.push(step.value)
    yield
  }
  const end = step.value
  const about = readAbout(text, root)
  const { format, version } = about
  const newer = Number(version) > BACKUP_VERSION && { newerVersion: Number(version) }
  if (format !== BACKUP_FORMAT && format !== RAW_FORMAT) {
    return { kind: 'refused', reason: whyNotOurs(format, end.isWhole) }
  }

  const file = createFileReader(text, now)
  for (const member of root) yield* file.readMember(member)
  file.noteEnd(end, text.length, '')
  const found = file.found()
  if (found.isBroken && found.entries.size + found.aside.size === 0) {
    return {
      kind: 'refused',
      reason: 'This file ends before anything of yours that could be read.',
      ...newer,
    }
  }
  const checksum = yield* file.checksum(about.checksum)
  return {
    kind: 'read',
    ...found,
    ...(typeof about.exported === 'string' && { exported: about.exported }),
    ...(typeof about.app === 'string' && { app: about.app }),
    ...newer,
    checksum,
  }
}

/** The values that say what the file is. Of a name used twice the last counts, as in JSON.parse. */
function readAbout(text: string, root: readonly Member[]) {
  const read = (wanted: string) => {
    const member = root.findLast(({ name }) => name === wanted)
    return member && parseJson(text.slice(member.from, member.to))
  }
  return {
    format: read('format'),
    version: read('version'),
    exported: read('exported'),
    app: read('app'),
    checksum: read('checksum'),
  }
}

function whyNotOurs(format: unknown, isWhole: boolean): string {
  if (typeof format === 'string') return notOurs('This file is from another program.')
  return notOurs(
    isWhole
      ? 'This file does not say that it is a backup from Reel North.'
      : 'This file is cut off or broken, and does not say what it is.',
  )
}
