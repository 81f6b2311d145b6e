import { useSyncExternalStore } from 'react'
import type { CalendarDay } from './calendar-day.ts'
import { dayOf } from './calendar.ts'

const CHECKED_EVERY_MS = 20_000

/** The user's day, also when midnight passes, or the clock is moved, while the page is open. */
export function useToday(): CalendarDay {
  return useSyncExternalStore(subscribe, readToday, readToday)
}

const readToday = () => dayOf(new Date())

function subscribe(check: () => void): () => void {
  const timer = setInterval(check, CHECKED_EVERY_MS)
  // A device that slept has let its timers wait.
  document.addEventListener('visibilitychange', check)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', check)
  }
}
