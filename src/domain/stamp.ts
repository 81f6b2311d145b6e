/**
 * When and where a value was written: 13 digits of milliseconds, a counter in base 36, the tab.
 * The order of the texts is the order of the edits.
 */
export type Stamp = string

const STAMP = /^[0-8]\d{12}-[0-9a-z]{5}-[0-9a-z]{1,16}$/

/** Stamps from the year 2255 on are refused: above one there must always be room for a later edit. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && STAMP.test(value)
}

/** When it was written, in milliseconds, by the clock of the device. */
export const msOfStamp = (stamp: Stamp): number => Number(stamp.slice(0, 13))

export type Clock = { tick: () => Stamp; see: (stamp: Stamp) => void }

/**
 * Each `tick` is greater than every stamp ticked or seen before, also when the clock of the device
 * is set back or stands years ahead: no edit is ever refused or outvoted for a wrong clock.
 */
export function createClock({ now, tab }: { now: () => number; tab: string }): Clock {
  let last = '0000000000000-00000-'
  return {
    tick() {
      let ms = Math.max(0, Math.floor(now()))
      let count = 0
      const lastMs = msOfStamp(last)
      if (ms <= lastMs) {
        count = (parseInt(last.slice(14, 19), 36) + 1) % 36 ** 5
        ms = count > 0 ? lastMs : lastMs + 1
      }
      last = `${pad(ms, 10, 13)}-${pad(count, 36, 5)}-${tab}`
      return last
    },
    see(stamp) {
      if (stamp > last) last = stamp
    },
  }
}

/** The stamp of a text whose own stamp was lost: older than any edit, and its own for each text. */
export function stampOfLostTime(text: string): Stamp {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0
  return `${pad(0, 10, 13)}-00000-${hash.toString(36)}`
}

const pad = (value: number, base: number, width: number) =>
  value.toString(base).padStart(width, '0')
