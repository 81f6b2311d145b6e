import type { CalendarDay } from '#lib/calendar-day.ts'
import { hashText } from '#lib/hash-text.ts'
import type { Stamp } from './stamp.ts'

/**
 * The moment that something in a file of another program was said: noon of the day it gives, or
 * before all time where it gives none, or one that is still to come. The same for the same content,
 * so that the same file read again says nothing new.
 */
export function foreignStamp(
  day: CalendarDay | undefined,
  content: string,
  { today, order = 0 }: { today: CalendarDay; order?: number },
): Stamp {
  const isPast = day !== undefined && day >= '1970-01-01' && day <= today
  const ms = isPast ? Date.parse(`${day}T12:00Z`) : 0
  const tab = `i${(hashText(content) % 36 ** 4).toString(36)}`
  return `${pad(ms, 10, 13)}-${pad(order % 36 ** 5, 36, 5)}-${tab}`
}

/** A moment just after another, always the same: for what completes a value and takes nothing from it. */
export function stampAfter(stamp: Stamp, content: string): Stamp {
  const [ms = '', count = '', tab = ''] = stamp.split('-')
  const next = (parseInt(count, 36) + 1) % 36 ** 5
  if (Number.isNaN(next) || next === 0) return stamp
  return `${ms}-${pad(next, 36, 5)}-i${(hashText(tab + content) % 36 ** 4).toString(36)}`
}

const pad = (value: number, base: number, width: number) =>
  value.toString(base).padStart(width, '0')
