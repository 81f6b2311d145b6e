/** The part of `Storage` we use. Reaching for it may already throw, so it is always a function. */
export type TextStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>
export type OpenStorage = () => TextStorage

/** Every key that begins so. Throws whatever the storage throws. */
export function listKeys(storage: TextStorage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

/** Everything of ours exactly as it is stored; as much of it as the browser lets us read. */
export function readAllTexts(open: OpenStorage): Record<string, string> {
  const texts: [string, string][] = []
  try {
    const storage = open()
    for (const key of listKeys(storage, 'rn1:')) texts.push([key, storage.getItem(key) ?? ''])
  } catch {
    // What could be read is still worth having.
  }
  return Object.fromEntries(texts)
}
