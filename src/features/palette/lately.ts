const KEPT = 3

/** The commands chosen during this visit, the latest first, by their ids. */
let used: readonly string[] = []

export const usedLately = (): readonly string[] => used

export function noteUse(id: string): void {
  used = [id, ...used.filter((other) => other !== id)].slice(0, KEPT)
}
