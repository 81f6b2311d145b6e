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
    const copy = from === undefined ? undefined : readCopy(text, from)
    return copy ?? { from: key, text, reason: 'unread in a backup' }
  })
  return texts.filter(
    ({ from, text }, at) =>
      texts.findIndex((other) => other.from === from && other.text === text) === at,
  )
}

function readCopy(stored: string, from: string): Aside | undefined {
  try {
    const { text, reason }: { text?: unknown; reason?: unknown } = JSON.parse(stored)
    if (typeof text !== 'string') return undefined
    return { from, text, reason: typeof reason === 'string' ? reason : '' }
  } catch {
    return undefined
  }
}
