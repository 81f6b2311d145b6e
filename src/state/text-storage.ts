/** The part of `Storage` we use. Reaching for it may already throw, so it is always a function. */
export type TextStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>
export type OpenStorage = () => TextStorage

/** Every key that begins so. Throws whatever the storage throws. */
export function listKeys(storage: TextStorage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

export const openBrowserStorage: OpenStorage = () => window.localStorage
