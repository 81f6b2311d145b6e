import { plural } from './plural.ts'

/** "9 hours 24 minutes". */
export function formatHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours > 0 && plural(hours, 'hour'), rest > 0 && plural(rest, 'minute')]
  return parts.filter((part) => part !== false).join(' ') || '0 minutes'
}
