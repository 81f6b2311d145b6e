import { deleteDB, openDB, type DBSchema } from 'idb'
import { createStore } from 'zustand/vanilla'
import type { LinkHandle } from './link-handles.ts'

const DATABASE = 'reel-north-link'
const KEY = 'link'
const LOCK = 'rn1:link'

/** Why the file is not kept up to date just now. */
export type LinkProblem =
  /** The browser wants to be asked again. */
  | 'permission'
  /** Moved, renamed or deleted, or its folder was. */
  | 'gone'
  | 'empty'
  | 'damaged'
  | 'foreign'
  | 'newer'
  | 'too-large'
  /** No room where it lies. */
  | 'full'
  /** No room in this browser for what the file has. */
  | 'no-room'
  /** It would empty most notes. */
  | 'asks'
  /** The app itself waits for an answer, or for an update. */
  | 'waits'
  | 'failed'

/** What one reading of the file brought. */
export type Merged = { at: number; films: number; from: readonly string[] }

/** The file or folder, and what came of it so far. Times are in milliseconds. */
export type Link = {
  handle: LinkHandle
  linkedAt: number
  readAt?: number
  wroteAt?: number
  merged?: Merged
  problem?: LinkProblem
  problemSince?: number
  /** It would empty most notes, and nobody has said yet what is to become of them. */
  isAsked?: boolean
}

interface LinkSchema extends DBSchema {
  link: { key: string; value: Link }
}

/** What is shown of a link: with the copies that may go, and the question that it waits for. */
export type LinkView = Link & { copies: readonly string[]; asks?: { had: number; lost: number } }
/** What ended a link. */
export type Unlinked = 'asked' | 'fresh' | 'removed' | 'erased'
/** `link` is undefined until it was looked for, and null if there is none. */
export type LinkState = { link?: LinkView | null; ended?: Unlinked | undefined }

/** The link as this page knows it. */
export const linkView = createStore<LinkState>(() => ({}))

/** Where the link is kept, and what makes all who use it wait for each other. */
export type LinkStore = {
  load: () => Promise<Link | undefined>
  save: (link: Link) => Promise<void>
  forget: (ended: Unlinked) => Promise<void>
  inTurn: <T>(work: () => Promise<T>, urgent?: 'urgent') => Promise<T>
}

async function access<T>(work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>) {
  const database = await open()
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

const open = () =>
  openDB<LinkSchema>(DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore('link'),
  })

/** Whether a file was ever linked here: asked at each start, and so without opening anything. */
export async function hasLink(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE)
  } catch {
    return false
  }
}

export const loadLink = async (): Promise<Link | undefined> =>
  (await hasLink()) ? access((database) => database.get('link', KEY)) : undefined

export const saveLink = async (link: Link): Promise<void> =>
  void (await access((database) => database.put('link', link, KEY)))

/** The file stays as it is; whatever tab comes next finds no link. Rejects if that failed. */
export async function forgetLink(ended: Unlinked): Promise<void> {
  if (!(await hasLink())) return
  await deleteDB(DATABASE)
  linkView.setState({ link: null, ended })
}

const WAIT_MS = 10_000
let turn: Promise<unknown> = Promise.resolve()

/**
 * One tab at a time looks at the file. Rejects if another one hangs on a file that does not answer;
 * what is `urgent` is done then all the same.
 */
export async function inTurn<T>(work: () => Promise<T>, urgent?: 'urgent'): Promise<T> {
  const { locks } = navigator as { locks?: LockManager | null }
  if (!locks) return inTurnHere(work)
  let isBegun = false
  try {
    return await locks.request(LOCK, { signal: AbortSignal.timeout(WAIT_MS) }, () => {
      isBegun = true
      return work()
    })
  } catch (error) {
    if (isBegun || !urgent) throw error
    return work()
  }
}

/** Without locks, as over http, there is at least an order within the page. */
function inTurnHere<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}
