/** Keys pressed before there was anything to answer them; none from then on. */
let early: KeyboardEvent[] | undefined = []

/** Remembers a key, if nothing answers keys yet, and keeps the browser from answering it instead. */
export function hearEarly(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, target } = event
  if (early && (ctrlKey || metaKey ? key === 'k' : key === '/' && target === document.body)) {
    event.preventDefault()
  }
  return early?.push(event) !== undefined
}

/** Gives those that were remembered, once. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  const keys = early ?? []
  early = undefined
  return keys
}
