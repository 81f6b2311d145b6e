import { makeBackup } from '#domain/backup.ts'
import { verifyBackup } from '#domain/backup-verify.ts'
import { exactBytes } from '#lib/exact-bytes.ts'
import { plural } from '#lib/plural.ts'
import { saveFile } from '#lib/save-file.ts'
import { gatherBackup } from '#state/current-backup.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import { readBeside } from '#state/stored-data.ts'

/** `isVerified`: the bytes of the file were read back and say all that is kept here. */
export type SavedBackup = { fileName: string; isVerified: boolean; says: string }

/** All that is kept here, as the file that holds it. */
export type CurrentBackup = Awaited<ReturnType<typeof makeCurrentBackup>>

/** The backup of this moment. `isWhole`, if nothing is known to be missing from it. */
export async function makeCurrentBackup() {
  const { records, raw, isWhole } = await gatherBackup()
  const exportedAt = new Date()
  const text = makeBackup({ records, raw, exportedAt, app: __APP_VERSION__ })
  const bytes = new TextEncoder().encode(text)
  const fileName = `reel-north-${exportedAt.toISOString().slice(0, 10)}.json`
  return { text, bytes, fileName, records, isWhole }
}

/** Hands out the backup, once it is known to give back what went into it. */
export async function saveBackup(): Promise<SavedBackup> {
  const { bytes, fileName, records, isWhole } = await makeCurrentBackup()
  const isVerified = isWhole && verifyBackup(bytes, records)
  saveFile(fileName, bytes)
  const says = isVerified
    ? `Downloaded ${fileName}. It was read back, and holds all of ${plural(records.size, 'film')}.`
    : `Downloaded ${fileName}, but reading it back found something missing. Keep it, reload the page and try again.`
  return { fileName, isVerified, says }
}

/** A text that could not be read, as it was found: by the key of its copy, or the one it stood under. */
export async function saveUnreadable(key: string): Promise<void> {
  const found = listUnreadable().find((copy) => copy.key === key || copy.from === key)
  const text = found?.text ?? (await readBeside()).texts[key]
  if (text === undefined) return
  const name = `${(found?.key ?? key).replaceAll(':', '-')}.txt`
  saveFile(name, exactBytes(text), 'text/plain')
}
