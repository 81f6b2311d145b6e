import { saveFile } from '#lib/save-file.ts'
import { readRecords } from '#state/entries.ts'
import type { SavedBackup } from './backup-download.ts'

export type { SavedBackup }

/**
 * Everything the user made, from memory and from storage as it stands, in one file. If the code for
 * it cannot be had or fails, what is in memory is handed out plainly, and nothing is returned.
 */
export async function downloadBackup(): Promise<SavedBackup | undefined> {
  try {
    const saved = (await import('./backup-download.ts')).saveBackup()
    if (saved.isVerified) void noteBackup()
    return saved
  } catch {
    const records = Object.fromEntries(readRecords())
    saveFile('reel-north-data.json', JSON.stringify({ format: 'reel-north-raw', records }))
    return undefined
  }
}

/** For the age of the last backup, which is worth no failure. */
async function noteBackup(): Promise<void> {
  try {
    const { noteExport } = await import('#state/stored-data.ts')
    noteExport()
  } catch {
    // The reminder comes a little early, then.
  }
}

/** The text that could not be read, as it was found. */
export async function downloadUnreadable(key: string): Promise<void> {
  ;(await import('./backup-download.ts')).saveUnreadable(key)
}
