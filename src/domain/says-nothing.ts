import { isField, type EntryRecord } from './entry.ts'

/** Whether nothing is kept in the record any more, such as after the undoing of all that ever was. */
export function saysNothing({ f, n }: EntryRecord): boolean {
  const isUnset = (field: unknown) => isField(field) && (field.v === false || field.v === null)
  return Object.values(f).every(isUnset) && n.every(({ t }) => t === '')
}
