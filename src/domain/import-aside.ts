/** A text that some device could not read: the key it was under there, and why. */
export type Aside = { from: string; text: string; reason: string }

const COPY = /^rn1:bad:\d+:(.*)$/s

/**
 * The texts themselves, each once: a copy put aside is under a key of its own, and comes with its
 * reason, often beside the text that it was made of.
 */
export function listAside(stored: ReadonlyMap<string, string>): Aside[] {
  const texts = [...stored].map(([key, text]): Aside => {
    const from = COPY.exec(key)?.[1]
    const copy = from === undefined ? undefined : readCopy(text)
    return copy && from !== undefined
      ? { from, ...copy }
      : { from: key, text, reason: 'unread in a backup' }
  })
  return texts.filter(
    ({ from, text }, at) =>
      texts.findIndex((other) => other.from === from && other.text === text) === at,
  )
}

function readCopy(stored: string): { text: string; reason: string } | undefined {
  try {
    const copy: unknown = JSON.parse(stored)
    if (typeof copy !== 'object' || copy === null || !('text' in copy)) return undefined
    const { text } = copy
    const reason = 'reason' in copy && typeof copy.reason === 'string' ? copy.reason : ''
    return typeof text === 'string' ? { text, reason } : undefined
  } catch {
    return undefined
  }
}
