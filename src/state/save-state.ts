import type { FilmId } from '#domain/film.ts'

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'not-saved'; films: readonly FilmId[]; reason: 'full' | 'failed' }
  /** The browser lets us keep nothing: all is in memory, and gone with the page. */
  | { kind: 'blocked' }
  /** The data comes from a newer version of the app: it is shown, and nothing at all is written. */
  | { kind: 'newer' }

export type Trouble =
  /** `copied`: the text is also kept aside. If not, its key is left as it is and never written. */
  | { kind: 'unreadable'; key: string; copied: boolean; reason: string }
  /**
   * Another page removed what was saved; it is still in memory, and waits for an answer.
   * `onPurpose`: the user erased everything there.
   */
  | { kind: 'removed'; films: readonly FilmId[]; onPurpose?: true }
  /**
   * What was here is gone, and not by us. The second copy still has these films; none, if there is
   * no copy and only a mark says that there was data.
   */
  | { kind: 'cleared'; films: readonly FilmId[] }
  /** The linked file of this name is not kept up to date, and the user can do something about it. */
  | { kind: 'link'; name: string; problem: string }

type Saves = {
  isNewer: boolean
  isBlocked: boolean
  failures: ReadonlyMap<FilmId, 'full' | 'failed'>
  isWaiting: boolean
}

/** The worst of it: what the user must know before anything else. */
export function toSaveState({ isNewer, isBlocked, failures, isWaiting }: Saves): SaveState {
  if (isNewer) return { kind: 'newer' }
  if (isBlocked) return { kind: 'blocked' }
  const reason = [...failures.values()].includes('full') ? 'full' : 'failed'
  if (failures.size > 0) return { kind: 'not-saved', films: [...failures.keys()], reason }
  return { kind: isWaiting ? 'saving' : 'saved' }
}
