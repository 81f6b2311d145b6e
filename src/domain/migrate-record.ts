export type Parts = { readonly [name: string]: unknown }

/** Lifts a record by one version. Pure, and free to throw: the text it was given is kept aside. */
export type Migration = (record: Parts) => Parts

/**
 * `MIGRATIONS[n]` lifts version n + 1 to n + 2, so a record of this code has version
 * `MIGRATIONS.length + 1`. Once released, a step is never changed.
 */
export const MIGRATIONS: readonly Migration[] = []

/** The record as the last step leaves it; the same object if it is of the newest version already. */
export function liftRecord(record: Parts, from: number, steps = MIGRATIONS): Parts {
  return steps.slice(from - 1).reduce((old, lift) => lift(old), record)
}
