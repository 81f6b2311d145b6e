import { readBackup } from '#domain/backup-reader.ts'
import { parseSharedPlan, type ReadPlan } from '#domain/shared-plan.ts'
import { parseSharedList, type SharedList } from '#domain/shared-list.ts'
import { unpackText } from '#lib/packed-text.ts'

/** What a link turned out to hold. */
export type Shared =
  | { kind: 'nothing' | 'damaged' | 'newer' | 'unreadable' }
  | { kind: 'list'; list: SharedList }
  | { kind: 'plan'; plan: ReadPlan }
  | { kind: 'backup'; text: string; films: number }

/** Never rejects, whatever stands in the address; and reads no more of it than a link may hold. */
export async function readShared(part: string): Promise<Shared> {
  if (part === '') return { kind: 'nothing' }
  try {
    const unpacked = await unpackText(part)
    return unpacked.kind === 'text' ? readText(unpacked.text) : unpacked
  } catch {
    // Without the interface that inflates it.
    return { kind: 'unreadable' }
  }
}

function readText(text: string): Shared {
  const list = parseSharedList(text)
  if (list) return { kind: 'list', list }
  const plan = parseSharedPlan(text)
  if (plan) return { kind: 'plan', plan }
  const reading = readBackup(text, Date.now())
  return reading.kind === 'read'
    ? { kind: 'backup', text, films: reading.entries.size }
    : { kind: 'damaged' }
}
