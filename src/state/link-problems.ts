import { isNamed, TooLarge } from './link-handles.ts'
import type { Link, LinkProblem } from './link-store.ts'

/** What an error of the browser means for the person. */
export function problemOf(error: unknown): LinkProblem {
  if (error instanceof TooLarge) return 'too-large'
  if (isNamed(error, 'NotFoundError', 'TypeMismatchError')) return 'gone'
  if (isNamed(error, 'NotAllowedError', 'SecurityError')) return 'permission'
  if (isNamed(error, 'QuotaExceededError')) return 'full'
  // Locked by another program, changed while it was read, or refused in some way of its own.
  return 'failed'
}

/** These often pass by themselves: the file may be on its way here just now. */
const PASSING: readonly LinkProblem[] = ['empty', 'damaged', 'failed', 'full', 'gone']
const PATIENCE_MS = 60_000

/** Whether the person is told of it wherever they are in the app, and not only on the data page. */
export function isToBeTold({ problem, problemSince = 0 }: Link, now: number): boolean {
  if (!problem || problem === 'waits') return false
  return !PASSING.includes(problem) || now - problemSince >= PATIENCE_MS
}
