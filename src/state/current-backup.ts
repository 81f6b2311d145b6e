import { caretaker } from './browser-copy.ts'
import { entries } from './browser-entries.ts'
import { readRawData } from './text-storage.ts'

/** All that goes into a backup of this moment. `isWhole`, if nothing is known to be missing from it. */
export async function gatherBackup() {
  const { records, texts, isWhole } = await caretaker.readBeside()
  return {
    records: new Map([...records, ...entries.store.getState().records]),
    raw: { ...texts, ...readRawData() },
    isWhole,
  }
}
