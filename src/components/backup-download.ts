import { makeBackup } from '#domain/backup.ts'
import { verifyBackup } from '#domain/backup-verify.ts'
import { exactBytes } from '#lib/exact-bytes.ts'
import { plural } from '#lib/plural.ts'
import { saveFile } from '#lib/save-file.ts'
import { readRecords } from '#state/entries.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import { readRawData } from '#state/text-storage.ts'

/** `isVerified`: the bytes of the file were read back and say all that is kept here. */
export type SavedBackup = { fileName: string; isVerified: boolean; says: string }

/** Hands out the backup, once it is known to give back what went into it. */
export function saveBackup(): SavedBackup {
  const exportedAt = new Date()
  const records = readRecords()
  const text = makeBackup({ records, raw: readRawData(), exportedAt, app: __APP_VERSION__ })
  const bytes = new TextEncoder().encode(text)
  const isVerified = verifyBackup(bytes, records)
  const fileName = `reel-north-${exportedAt.toISOString().slice(0, 10)}.json`
  saveFile(fileName, bytes)
  const says = isVerified
    ? `Downloaded ${fileName}. It was read back, and holds all of ${plural(records.size, 'film')}.`
    : `Downloaded ${fileName}, but reading it back found something missing. Keep it, reload the page and try again.`
  return { fileName, isVerified, says }
}

/** A text that could not be read, as it was found: by the key of its copy, or the one it stood under. */
export function saveUnreadable(key: string): void {
  const found = listUnreadable().find((copy) => copy.key === key || copy.from === key)
  if (!found) return
  saveFile(`${found.key.replaceAll(':', '-')}.txt`, exactBytes(found.text), 'text/plain')
}
