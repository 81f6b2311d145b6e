import { isConflictCopy } from '#domain/conflict-copy.ts'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { lacksAny, type SoundContent } from '#domain/linked-content.ts'
import { FILE_NAME, readPermission, replaceFile, type LinkHandle } from './link-handles.ts'
import { createLinkLook, type Look } from './link-look.ts'
import { createLinkMerge, type LinkMergeOptions } from './link-merge.ts'
import type { Link, LinkProblem } from './link-store.ts'

export type LinkMeetOptions = LinkMergeOptions & {
  /** All that is kept here as a backup, with these settings in the place of our own. */
  makeBackup: (preferences: object | undefined) => Promise<MadeBackup>
  now: () => number
}

export type MadeBackup = {
  bytes: Uint8Array<ArrayBuffer>
  records: ReadonlyMap<FilmId, EntryRecord>
}

/** What the person has agreed to beyond the ordinary. */
export type Wish = {
  /** To write over what is in the file, or to make it again where it is gone. */
  write?: true
  /** To empty most notes, as they are in the file; or to keep them, there as well. */
  notes?: 'empty' | 'keep'
}

/** What came of one meeting of the file and this browser. */
export type LinkOutcome = Pick<Link, 'readAt' | 'wroteAt' | 'merged' | 'problem' | 'isAsked'> & {
  copies?: readonly string[]
  asks?: { had: number; lost: number }
}

const ROUNDS = 5

/** Merges what the file has and this browser lacks, and then writes the file if it lacks anything. */
export function createLinkMeet(options: LinkMeetOptions) {
  const { entries, listAside, makeBackup, now } = options
  const { look, learn } = createLinkLook(now)
  const { merge, isKnown } = createLinkMerge(options)

  /** `isStill`: whether the link stands, asked again before anything is taken from the file. */
  async function meet(
    link: Link,
    wish: Wish,
    isStill: () => Promise<boolean>,
  ): Promise<LinkOutcome> {
    const { handle } = link
    if (mustWait()) return { problem: 'waits' }
    if ((await readPermission(handle)) !== 'granted') return { problem: 'permission' }
    const outcome: LinkOutcome = {}
    const isNew = link.readAt === undefined && link.wroteAt === undefined
    let films = 0
    for (let round = 0; round < ROUNDS; round++) {
      const found = await look(handle)
      if (mustWait()) return { ...outcome, problem: 'waits' }
      const how = {
        isKept: isNew || wish.notes === 'keep',
        mayEmpty: wish.notes === 'empty',
        isAsked: link.isAsked === true,
      }
      const merged = await merge(found, how, isStill)
      if (merged.kind === 'asks') {
        return {
          ...outcome,
          isAsked: true,
          problem: 'asks',
          asks: { had: merged.had, lost: merged.lost },
        }
      }
      if (found.content?.kind === 'sound') {
        outcome.readAt = now()
        outcome.isAsked = false
      }
      if (merged.films > 0) {
        films += merged.films
        outcome.merged = { at: now(), films, from: merged.from }
      }
      const obstacle = merged.isWhole ? obstacleIn(found, isNew, wish) : 'no-room'
      if (obstacle) return { ...outcome, problem: obstacle }
      if (!(await isStill())) return outcome
      const isWritten = await write(handle, found)
      if (isWritten === false) continue
      if (isWritten) outcome.wroteAt = now()
      return { ...outcome, copies: listCopies(found) }
    }
    // Someone else writes it all the time: the next look may find it at rest.
    return { ...outcome, problem: 'failed' }
  }

  /** Why the file may not be written now. */
  function obstacleIn({ content }: Look, isNew: boolean, wish: Wish): LinkProblem | undefined {
    if (!content) return isNew || wish.write ? undefined : 'gone'
    if (content.kind === 'sound') return undefined
    if (content.kind === 'newer') return 'newer'
    const mayWrite = wish.write ?? (isNew && content.kind === 'empty')
    return mayWrite ? undefined : content.kind
  }

  /** Nothing, if the file lacks nothing; false, if it was not written since it had changed meanwhile. */
  async function write(handle: LinkHandle, { content, bytes }: Look): Promise<boolean | undefined> {
    const file = content?.kind === 'sound' ? content : undefined
    if (file && !isLacking(file)) return undefined
    entries.flush()
    // What is being typed goes on under a new stamp: two texts of one stamp would both be kept.
    entries.drafts.clear()
    const aside = listAside()
    const made = await makeBackup(file?.preferences)
    if (!(await replaceFile(handle, made.bytes, bytes))) return false
    const settings = file?.preferences && { preferences: file.preferences }
    learn(made.bytes, { kind: 'sound', entries: made.records, aside, ...settings })
    return true
  }

  const isLacking = (file: SoundContent) =>
    lacksAny(file, entries.store.getState().records, listAside())

  /** While the user has not said what is to become of data that is gone, or of newer data. */
  function mustWait(): boolean {
    const { troubles } = entries.status.getState()
    const isAsked = troubles.some(({ kind }) => kind === 'cleared' || kind === 'removed')
    return isAsked || entries.films.isNewer()
  }

  /** Copies made by a service, of which nothing is wanting here. */
  const listCopies = ({ others }: Look) =>
    others.flatMap(({ name, content }) =>
      content.kind === 'sound' && isConflictCopy(name, FILE_NAME) && isKnown(content) ? name : [],
    )

  /** Removes those from a folder whose file has all that they have. */
  async function removeCopies(handle: LinkHandle) {
    if (handle.kind !== 'directory') return
    const found = await look(handle)
    if (found.content?.kind !== 'sound' || isLacking(found.content)) return
    for (const name of listCopies(found)) await handle.removeEntry(name)
  }

  return { meet, look, removeCopies }
}
