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
