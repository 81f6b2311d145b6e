import { saveFile } from '#lib/save-file.ts'
import { readRecords } from '#state/entries.ts'
import { readRawData } from '#state/text-storage.ts'
import type { SavedBackup } from './backup-download.ts'

/**
 * Everything the user made, from memory and from storage as it stands, in one file. If the code for
 * it cannot be had or fails, both are handed out plainly.
 */
export async function downloadBackup(): Promise<SavedBackup> {
  try {
    const saved = await import('./backup-download.ts').then((download) => download.saveBackup())
    if (saved.isVerified) void noteBackup()
    return saved
  } catch {
    const records = Object.fromEntries(readRecords())
    const plain = { format: 'reel-north-raw', records, keys: readRawData() }
    const fileName = 'reel-north-data.json'
    saveFile(fileName, JSON.stringify(plain))
    const says = `No backup could be made. All that is in memory and in storage is in ${fileName}, which can be imported, too.`
    return { fileName, isVerified: false, says }
  }
}

/** For the age of the last backup, which is worth no failure. */
async function noteBackup(): Promise<void> {
  try {
    await import('#state/stored-data.ts').then((stored) => stored.noteExport())
  } catch {
    // The reminder comes a little early, then.
  }
}
