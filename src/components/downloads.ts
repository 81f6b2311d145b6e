import { saveFile } from '#lib/save-file.ts'
import { readRecords } from '#state/entries.ts'

/** Everything the user made, from memory and from storage as it stands, in one file. */
export async function downloadBackup(): Promise<void> {
  const { makeBackup } = await import('#domain/backup.ts')
  const { readRawData } = await import('#state/kept-texts.ts')
  const exportedAt = new Date()
  const backup = makeBackup({
    records: readRecords(),
    raw: readRawData(),
    exportedAt,
    app: __APP_VERSION__,
  })
  saveFile(`reel-north-${exportedAt.toISOString().slice(0, 10)}.json`, backup)
}

/** The text that could not be read, as it was found. */
export async function downloadUnreadable(key: string): Promise<void> {
  const { listUnreadable } = await import('#state/kept-texts.ts')
  const found = listUnreadable().find((copy) => copy.key === key)
  if (found) saveFile(`${key.replaceAll(':', '-')}.txt`, found.text, 'text/plain')
}
