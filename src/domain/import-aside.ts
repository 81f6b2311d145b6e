/** A text that some device could not read: the key it was under there, and why. */
export type Aside = { from: string; text: string; reason: string }

const COPY = /^rn1:bad:\d+:(.*)$/s

/** The texts themselves: a copy put aside comes with its reason, and under a key of its own. */
export function listAside(stored: ReadonlyMap<string, string>): Aside[] {
  return [...stored].map(([key, text]) => {
    const from = COPY.exec(key)?.[1]
    const copy = from === undefined ? undefined : readCopy(text)
    return copy && from !== undefined
      ? { from, ...copy }
      : { from: key, text, reason: 'unread in a backup' }
  })
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
