/*
 * Runs in the head, before anything is painted: the one inline script, named by its hash in the
 * policy. It prepares what the prerendered page cannot know, and speaks up when the app never
 * starts. Plain and small on purpose: it is sent with every page, and must run in old browsers.
 */
;(() => {
  const page = document.documentElement
  const hasStarted = () => 'started' in page.dataset

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
    const kept = keptText()
    if (Object.keys(kept).some((key) => key.startsWith('rn1:film:'))) page.classList.add('has-data')
    const { theme } = (JSON.parse(kept['rn1:prefs'] ?? '') as { state: { theme?: unknown } }).state
    if (theme === 'light' || theme === 'dark') page.dataset['theme'] = theme
  } catch {}

  // What is typed and pressed before the app takes over is handed to it when it does.
  const fields = new Set<HTMLInputElement | HTMLTextAreaElement>()
  const presses: (string | null)[] = []
  const isField = (target: unknown) =>
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  const nameOf = (field: HTMLElement) => field.localName + (field.getAttribute('aria-label') ?? '')
  const note = ({ type, target }: Event) => {
    if (type === 'input' && isField(target)) fields.add(target)
    const button = type === 'click' && target instanceof Element && target.closest('#root button')
    if (button) presses.push(button.textContent)
  }
  for (const type of ['input', 'click']) addEventListener(type, note, true)

  const handOver = () => {
    for (const type of ['input', 'click']) removeEventListener(type, note, true)
    const root = document.getElementById('root')
    for (const typed of fields) {
      const field = Array.from(
        root?.querySelectorAll<HTMLInputElement>(typed.localName) ?? [],
      ).find((other) => nameOf(other) === nameOf(typed))
      if (!field || typed.isConnected) continue
      // By the prototype, since React keeps its own account of the field's value.
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
      value?.set?.call(field, typed.value)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.focus()
    }
    for (const text of presses) {
      const buttons = Array.from(root?.querySelectorAll('button') ?? [])
      buttons.find((button) => button.textContent === text)?.click()
    }
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
