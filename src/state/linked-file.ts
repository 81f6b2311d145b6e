import type { StoreApi } from 'zustand/vanilla'
import { planImport } from '#domain/import-plan.ts'
import type { SoundContent } from '#domain/linked-content.ts'
import {
  askPermission,
  fileNameOf,
  readFile,
  readPermission,
  type LinkHandle,
} from './link-handles.ts'
import { createLinkMeet, type LinkMeetOptions, type LinkOutcome, type Wish } from './link-meet.ts'
import { isToBeTold, problemOf } from './link-problems.ts'
import type { Link, LinkProblem, LinkState, LinkStore, Unlinked } from './link-store.ts'

export type LinkedFileOptions = LinkMeetOptions & { store: LinkStore; view: StoreApi<LinkState> }

/** What a file or folder holds that could be linked: all sound backups in it; or why it cannot be. */
export type Candidate =
  { kind: 'ok'; files: readonly SoundContent[]; hasNews: boolean } | { kind: LinkProblem }

/**
 * A file that the person chose, which other programs may carry between machines: what it has and this
 * browser lacks is merged in, and then the other way round. Nothing is ever written over unread.
 */
export function createLinkedFile({ store, view, ...options }: LinkedFileOptions) {
  const { entries, now } = options
  const { meet, look, removeCopies } = createLinkMeet(options)
  let last: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined
  let hushed: LinkProblem | undefined

  /** Reads, merges and writes, one time after the other. Never rejects. */
  function sync(wish?: Wish): Promise<void> {
    if (waiting && !wish) return waiting
    const run: Promise<void> = last
      .then(() => {
        if (waiting === run) waiting = undefined
        return store.inTurn(() => syncNow(wish ?? {}))
      })
      .catch(() => undefined)
    last = waiting = run
    return run
  }

  async function syncNow(wish: Wish) {
    const link = await store.load().catch(() => undefined)
    if (!link) return view.setState({ link: null })
    const isStill = async () => (await store.load()) !== undefined
    const outcome = await meet(link, wish, isStill).catch((error: unknown): LinkOutcome => ({
      problem: problemOf(error),
    }))
    // Unlinked meanwhile, by someone who could not wait.
    if (!(await isStill())) return
    const { copies = [], asks, ...news } = outcome
    const { problem: before, problemSince = now(), ...known } = link
    const since = news.problem === before ? problemSince : now()
    const next: Link = { ...known, ...news, ...(news.problem && { problemSince: since }) }
    await store.save(next)
    view.setState({ link: { ...next, copies, ...(asks && { asks }) } })
    tell(next)
  }

  function tell(link: Link) {
    const { problem, handle } = link
    if (problem !== hushed) hushed = undefined
    const isTold = problem && problem !== hushed && isToBeTold(link, now())
    const news = isTold && ({ kind: 'link', name: fileNameOf(handle), problem } as const)
    entries.noteKnown({ link: news || undefined })
  }

  /** The person has read that, and does not want to hear it again during this visit. */
  function hush() {
    hushed = view.getState().link?.problem
    entries.noteKnown({ link: undefined })
  }

  /** Looks at what could be linked, and changes nothing. */
  async function tryOut(handle: LinkHandle): Promise<Candidate> {
    try {
      if ((await readPermission(handle)) !== 'granted') return { kind: 'permission' }
      const { content, others } = await look(handle)
      if (content && content.kind !== 'sound' && content.kind !== 'empty') {
        return { kind: content.kind }
      }
      const all = [content, ...others.map((other) => other.content)]
      const files = all.flatMap((file) => (file?.kind === 'sound' ? file : []))
      const hasNews = files.some(({ entries: theirs }) =>
        [...theirs].some(([id, record]) => {
          const ours = entries.recordOf(id)
          return planImport(ours, record) !== ours
        }),
      )
      return { kind: 'ok', files, hasNews }
    } catch (error) {
      return { kind: problemOf(error) }
    }
  }

  async function link(handle: LinkHandle) {
    await store.inTurn(() => store.save({ handle, linkedAt: now() }))
    view.setState({ ended: undefined })
    await sync({})
  }

  /** The file stays as it is. */
  async function unlink(ended: Unlinked) {
    await store.inTurn(() => store.forget(ended), 'urgent')
    entries.noteKnown({ link: undefined })
  }

  /** To be called when a button was pressed: only then does a browser ask. */
  async function reconnect() {
    const handle = view.getState().link?.handle
    if (handle) await askPermission(handle).catch(() => 'denied')
    await sync({})
  }

  /** Removes the copies that a service made and that the file itself has all of. */
  async function tidy() {
    await store.inTurn(async () => {
      const known = await store.load()
      if (known) await removeCopies(known.handle)
    })
    await sync({})
  }

  /** The bytes of the file as they are now, to be saved elsewhere or looked at. */
  async function readThere(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const handle = view.getState().link?.handle
    return handle && readFile(handle)
  }

  return { sync, tryOut, link, unlink, reconnect, tidy, hush, readThere }
}

export type LinkedFile = ReturnType<typeof createLinkedFile>
