import { makeBackup } from '#domain/backup.ts'
import { verifyBackup } from '#domain/backup-verify.ts'
import { exactBytes } from '#lib/exact-bytes.ts'
import { saveFile } from '#lib/save-file.ts'
import { readRecords } from '#state/entries.ts'
import { listUnreadable, readRawData } from '#state/kept-texts.ts'

/** `isVerified`: the bytes of the file were read back and say all that is kept here. */
export type SavedBackup = { fileName: string; films: number; isVerified: boolean }

/** Hands out the backup, once it is known to give back what went into it. */
export function saveBackup(): SavedBackup {
  const exportedAt = new Date()
  const records = readRecords()
  const text = makeBackup({ records, raw: readRawData(), exportedAt, app: __APP_VERSION__ })
  const bytes = new TextEncoder().encode(text)
  const isVerified = verifyBackup(bytes, records)
  const fileName = `reel-north-${exportedAt.toISOString().slice(0, 10)}.json`
  saveFile(fileName, bytes)
  return { fileName, films: records.size, isVerified }
}

/** A text that could not be read, as it was found: by the key of its copy, or the one it stood under. */
export function saveUnreadable(key: string): void {
  const found = listUnreadable().find((copy) => copy.key === key || copy.from === key)
  if (!found) return
  saveFile(`${found.key.replaceAll(':', '-')}.txt`, exactBytes(found.text), 'text/plain')
}
