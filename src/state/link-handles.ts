import { LARGEST_BACKUP } from '#domain/backup-decode.ts'
import { isUnfinished } from '#domain/conflict-copy.ts'
import { beginsAsOurs } from '#domain/linked-content.ts'

/*
 * Files and folders that a person handed to the app, by the File System Access interface. What
 * TypeScript does not know of it yet is told here.
 */

export type Permission = 'granted' | 'denied' | 'prompt'
type Asking = {
  queryPermission?: (mode: { mode: 'readwrite' }) => Promise<Permission>
  requestPermission?: (mode: { mode: 'readwrite' }) => Promise<Permission>
}

export type FileHandle = Asking & {
  readonly kind: 'file'
  readonly name: string
  getFile: () => Promise<Pick<File, 'size' | 'lastModified' | 'arrayBuffer' | 'slice'>>
  createWritable: () => Promise<{
    write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
    close: () => Promise<void>
    abort: () => Promise<void>
  }>
}

export type FolderHandle = Asking & {
  readonly kind: 'directory'
  readonly name: string
  values: () => AsyncIterable<FileHandle | { readonly kind: 'directory' }>
  getFileHandle: (name: string, options?: { create: boolean }) => Promise<FileHandle>
  removeEntry: (name: string) => Promise<void>
}

export type LinkHandle = FileHandle | FolderHandle

/** The file that is kept up to date in a linked folder: all machines write the same one. */
export const FILE_NAME = 'reel-north.json'

export const fileNameOf = (handle: LinkHandle): string =>
  handle.kind === 'file' ? handle.name : FILE_NAME

const MODE = { mode: 'readwrite' } as const

export const readPermission = async (handle: LinkHandle): Promise<Permission> =>
  (await handle.queryPermission?.(MODE)) ?? 'granted'

/** Must be called while the browser counts a press of a button: else it refuses. */
export const askPermission = async (handle: LinkHandle): Promise<Permission> =>
  (await handle.requestPermission?.(MODE)) ?? 'granted'

/** The handle of the file itself. In a folder it is made only if it may be; rejects if it is gone. */
export const fileOf = async (handle: LinkHandle, mayCreate = false): Promise<FileHandle> =>
  handle.kind === 'file' ? handle : handle.getFileHandle(FILE_NAME, { create: mayCreate })

/** Undefined if there is none; rejects for any other reason. */
export async function readFile(handle: LinkHandle): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readBytes(await fileOf(handle))
  } catch (error) {
    if (isNamed(error, 'NotFoundError') && (await isThere(handle))) return undefined
    throw error
  }
}

/** A folder that is itself gone has no file that is missing. */
async function isThere(handle: LinkHandle): Promise<boolean> {
  if (handle.kind === 'file') return false
  for await (const _ of handle.values()) break
  return true
}

export class TooLarge extends Error {}

async function readBytes(handle: FileHandle): Promise<Uint8Array<ArrayBuffer>> {
  const file = await handle.getFile()
  if (file.size > LARGEST_BACKUP) throw new TooLarge('Larger than any backup')
  return new Uint8Array(await file.arrayBuffer())
}

const MOST_FILES = 2000

/**
 * What lies beside the file in a linked folder and begins as a backup does, whatever its name. Files
 * known to be `foreign` are not opened again: a service may have to fetch them for that.
 */
export async function readOthers(
  handle: LinkHandle,
  foreign: Set<string>,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  if (handle.kind === 'file') return []
  const others: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  let count = 0
  for await (const entry of handle.values()) {
    if (++count > MOST_FILES) break
    if (entry.kind !== 'file' || entry.name === FILE_NAME || isUnfinished(entry.name)) continue
    const bytes = await readIfOurs(entry, foreign)
    if (bytes) others.push({ name: entry.name, bytes })
  }
  return others.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Of a large or foreign file no more is read than its beginning. */
async function readIfOurs(
  handle: FileHandle,
  foreign: Set<string>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await handle.getFile()
    if (file.size === 0 || file.size > LARGEST_BACKUP) return undefined
    const key = `${file.size} ${file.lastModified} ${handle.name}`
    if (foreign.has(key)) return undefined
    const start = new Uint8Array(await file.slice(0, 100).arrayBuffer())
    if (beginsAsOurs(start)) return new Uint8Array(await file.arrayBuffer())
    foreign.add(key)
    return undefined
  } catch {
    // Gone or refused meanwhile: it is looked at again the next time.
    return undefined
  }
}

/**
 * Writes the file as a whole: the browser fills a file of its own, and puts that in its place at the
 * end. Just before it does, the file is read once more: if it is not the one that was `expected`,
 * nothing is written, and the answer is false. Also false if another text is found afterwards.
 */
export async function replaceFile(
  handle: LinkHandle,
  bytes: Uint8Array<ArrayBuffer>,
  expected: Uint8Array | undefined,
): Promise<boolean> {
  const file = await fileOf(handle, expected === undefined)
  const swap = await file.createWritable()
  try {
    await swap.write(bytes)
    const now = await readBytes(file)
    if (!isSame(now, expected ?? new Uint8Array())) {
      await swap.abort()
      return false
    }
    await swap.close()
  } catch (error) {
    await swap.abort().catch(() => undefined)
    throw error
  }
  return isSame(await readBytes(file), bytes)
}

/** A plain loop: of several megabytes each call of a function would be felt. */
export function isSame(some: Uint8Array, others: Uint8Array): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false
  return true
}

export const isNamed = (error: unknown, ...names: string[]): boolean =>
  error instanceof Error && names.includes(error.name)
