import type { Trouble } from './save-state.ts'
import { listKeys, type OpenStorage } from './text-storage.ts'

/** The key of a copy: when it was made, and the key the text was found under. */
export const COPY = /^rn1:bad:(\d+):(.*)$/s

type Options = {
  open: OpenStorage
  now: () => number
  app: string
  mayWrite: () => boolean
  onTrouble: () => void
}

export function createQuarantine({ open, now, app, mayWrite, onTrouble }: Options) {
  const reported = new Map<string, { text: string; trouble: Trouble }>()
  const dismissed = new Set<string>()

  function copy(key: string, text: string, reason: string): boolean {
    try {
      const storage = open()
      const isSame = (copyKey: string) => readCopy(storage.getItem(copyKey)).text === text
      const copies = listKeys(storage, 'rn1:bad:').filter((name) => COPY.exec(name)?.[2] === key)
      if (copies.some(isSame)) return true
      if (!mayWrite()) return false
      let time = now()
      while (storage.getItem(`rn1:bad:${time}:${key}`) !== null) time++
      const name = `rn1:bad:${time}:${key}`
      storage.setItem(name, JSON.stringify({ text, reason, app }))
      if (isSame(name)) return true
      storage.removeItem(name)
    } catch {
      // Not copied, whatever the reason: the caller must leave the original alone.
    }
    return false
  }

  /**
   * Keeps a text we could not read, byte for byte, and reports it. True once a copy has been read
   * back and found the same: only then may the text be written over.
   */
  function keepAside(key: string, text: string, reason: string): boolean {
    const copied = copy(key, text, reason)
    const isDismissed = reported.get(key)?.text === text && dismissed.has(key)
    if (!isDismissed) dismissed.delete(key)
    reported.set(key, { text, trouble: { kind: 'unreadable', key, copied, reason } })
    onTrouble()
    return copied
  }

  function troubles(): Trouble[] {
    const open = [...reported].filter(([key]) => !dismissed.has(key))
    return open.map(([, { trouble }]) => trouble)
  }

  function dismiss(key: string) {
    dismissed.add(key)
    onTrouble()
  }

  function forget() {
    reported.clear()
    dismissed.clear()
  }

  return { keepAside, troubles, dismiss, forget }
}

export function readCopy(stored: string | null): { text?: string; reason?: string } {
  try {
    const copy: unknown = JSON.parse(stored ?? '')
    return typeof copy === 'object' && copy !== null ? copy : {}
  } catch {
    return {}
  }
}
