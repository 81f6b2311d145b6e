const PING = 'rn1:ping'
const PONG = 'rn1:pong:'
const WAIT_MS = 400

/** Answers other tabs that ask which of us are still open, and asks. Not a lock: those keep a page out of the browser's cache. */
export function createAliveTabs(tab: string) {
  globalThis.addEventListener?.('storage', (event) => {
    if (event instanceof StorageEvent && event.key === PING && event.newValue !== null)
      send(PONG + tab)
  })

  return async function listAlive(tabs: readonly string[]): Promise<readonly string[]> {
    const others = tabs.filter((name) => name !== tab)
    if (others.length === 0) return []
    const answers = new Set<string>()
    const hear = (event: Event) => {
      const key = event instanceof StorageEvent && event.newValue !== null ? event.key : null
      if (key?.startsWith(PONG)) answers.add(key.slice(PONG.length))
    }
    window.addEventListener('storage', hear)
    send(PING)
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
    window.removeEventListener('storage', hear)
    return [...answers]
  }
}

/** Told to the other tabs, and not kept. */
function send(key: string) {
  try {
    window.localStorage.setItem(key, String(Date.now()))
    window.localStorage.removeItem(key)
  } catch {
    // Then nobody is asked.
  }
}
