import type { BackupContent } from './backup.ts'
import { canonicalJson } from './backup-canonical.ts'
import { readBackup } from './backup-reader.ts'

/** Whether the bytes of a backup, read as any import reads them, say all that went into it. */
export function verifyBackup(bytes: Uint8Array, records: BackupContent['records']): boolean {
  const reading = readBackup(bytes, Infinity)
  return (
    reading.kind === 'read' &&
    reading.checksum === 'right' &&
    reading.unread.length === 0 &&
    canonicalJson(Object.fromEntries(reading.entries)) ===
      canonicalJson(Object.fromEntries(records))
  )
}
