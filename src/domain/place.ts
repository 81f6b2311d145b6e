import type { Stamp } from './stamp.ts'

/**
 * The place of a film that was queued in this moment: after all that were queued before it. It is a
 * fractional index like those of films that were moved, so that there is room on both its sides.
 */
export const placeAt = (stamp: Stamp): string => `r${stamp.slice(0, 13)}${stamp.slice(14, 19)}`
