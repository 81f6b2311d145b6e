/** The part of `Storage` we use. Reaching for it may already throw, so it is always a function. */
export type TextStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>
export type OpenStorage = () => TextStorage

/** Every key that begins so. Throws whatever the storage throws. */
export function listKeys(storage: TextStorage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

/** The same with their texts, each read when its turn comes; a key that is gone by then is left out. */
export function* eachText(storage: TextStorage, prefix: string): Generator<[string, string]> {
  for (const key of listKeys(storage, prefix)) {
    const text = storage.getItem(key)
    if (text !== null) yield [key, text]
  }
}

export const openBrowserStorage: OpenStorage = () => window.localStorage

/** Everything of ours exactly as it is stored, for a download. Never throws: what can be read. */
export function readRawData(open = openBrowserStorage): Record<string, string> {
  const texts: [string, string][] = []
  try {
    for (const found of eachText(open(), 'rn1:')) texts.push(found)
  } catch {
    // What could be read is still worth having.
  }
  return Object.fromEntries(texts)
}
