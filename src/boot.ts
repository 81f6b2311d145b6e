/*
 * Runs in the head, before anything is painted: the one inline script, named by its hash in the
 * policy. It prepares what the prerendered page cannot know, and speaks up when the app never
 * starts. Plain and small on purpose: it is sent with every page, and must run in old browsers.
 */
;(() => {
  const SLOW_ROUND_TRIP_MS = 300
  const page = document.documentElement
  const hasStarted = () => 'started' in page.dataset

  // A host that sends no headers cannot refuse that another site frames the page: it covers itself.
  if (self !== top) page.classList.add('is-framed')

  // Another page's HTML stands in for an address that has none of its own, or that has a search.
  const { pathname, search } = location
  if (search || pathname.replace(/(.)\/$/, '$1') !== page.dataset['page']) {
    page.classList.add('is-other-page')
  }

  /** All the text this app keeps here, as it stands. Storage that is blocked holds nothing. */
  const keptText = () => {
    const kept: Record<string, string> = {}
    try {
      for (const key of Object.keys(localStorage)) {
        const text = localStorage.getItem(key)
        if (key.startsWith('rn1:') && text !== null) kept[key] = text
      }
    } catch {}
    return kept
  }

  try {
    // Thousands of films may be kept: the first one found is enough to know.
    let at = 0
    while (at < localStorage.length && !localStorage.key(at)?.startsWith('rn1:film:')) at++
    if (at < localStorage.length) page.classList.add('has-data')
    const { theme } = (
      JSON.parse(localStorage.getItem('rn1:prefs') ?? '') as { state: { theme?: unknown } }
    ).state
    if (theme === 'light' || theme === 'dark') page.dataset['theme'] = theme
  } catch {}

  // A preloaded font holds up the first paint for a moment. On a slow network it would come too late
  // to be used in it all the same, and from the worker's cache it always comes in time.
  const { connection, serviceWorker } = navigator as Navigator & { connection?: { rtt?: number } }
  if (serviceWorker?.controller || (connection?.rtt ?? 0) < SLOW_ROUND_TRIP_MS) {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[as=font]')) {
      link.rel = 'preload'
    }
  }

  // What is typed, pressed and in focus before the app takes over is handed to it when it does.
  const typed = new Set<HTMLInputElement | HTMLTextAreaElement>()
  const pressed: Element[] = []
  let focused: EventTarget | null
  const note = ({ type, target }: Event) => {
    if (type === 'focusin') focused = target
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    if (type === 'input' && isField) typed.add(target)
    const button = type === 'click' && target instanceof Element && target.closest('#root button')
    if (button) pressed.push(button)
  }
  const EVENTS = ['focusin', 'input', 'click']
  for (const type of EVENTS) addEventListener(type, note, true)

  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    (element instanceof HTMLTextAreaElement ? '' : element.textContent)

  /** The app's own element in the place of a prerendered one; nothing if that is still there. */
  const successorOf = (old: Element) => {
    const all = document.querySelectorAll<HTMLInputElement>(`#root ${old.localName}`)
    const name = nameOf(old)
    return old.isConnected ? undefined : Array.from(all).find((other) => nameOf(other) === name)
  }

  const handOver = () => {
    for (const type of EVENTS) removeEventListener(type, note, true)
    for (const old of typed) {
      const field = successorOf(old)
      if (!field) continue
      // By the prototype, since React keeps its own account of the field's value.
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
      value?.set?.call(field, old.value)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    for (const old of pressed) successorOf(old)?.click()
    if (focused instanceof HTMLElement) successorOf(focused)?.focus({ preventScroll: true })
  }
  new MutationObserver((_changes, observer) => {
    if (!hasStarted()) return
    observer.disconnect()
    handOver()
  }).observe(page, { attributes: true })

  const showDeadStart = () => {
    const message = document.getElementById('dead-start')
    if (hasStarted() || !message) return
    message.hidden = false
    const [again, download] = message.getElementsByTagName('button')
    again?.addEventListener('click', () => location.reload())
    download?.addEventListener('click', saveKeptText)
  }

  const saveKeptText = () => {
    const link = document.createElement('a')
    const text = JSON.stringify({ format: 'reel-north-raw', keys: keptText() }, undefined, 2)
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = 'reel-north-data.json'
    link.click()
  }

  // A script that cannot be had is told of in the capture phase only; one that throws, on window.
  addEventListener(
    'error',
    ({ target }) => {
      if (target === window || target instanceof HTMLScriptElement) setTimeout(showDeadStart, 300)
    },
    true,
  )
  addEventListener('load', () => setTimeout(showDeadStart, 8000))
})()
