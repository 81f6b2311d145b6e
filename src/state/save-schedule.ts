const AFTER_LAST_KEY_MS = 300
/** What a crash of the tab may cost at most: nothing of ours runs then. */
const AFTER_FIRST_KEY_MS = 500
const RETRY_MS = 30_000

type Timer = ReturnType<typeof setTimeout> | undefined

/** Decides when: typing is saved in its pauses, a failed save is tried again until it succeeds. */
export function createSaveSchedule(save: () => void) {
  let pause: Timer
  let limit: Timer
  let retry: Timer

  function now() {
    for (const timer of [pause, limit, retry]) clearTimeout(timer)
    pause = limit = retry = undefined
    save()
  }

  function soon() {
    clearTimeout(pause)
    pause = setTimeout(now, AFTER_LAST_KEY_MS)
    limit ??= setTimeout(now, AFTER_FIRST_KEY_MS)
  }

  function again() {
    retry ??= setTimeout(now, RETRY_MS)
  }

  return { now, soon, again }
}
