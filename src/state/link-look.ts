import { readingBackup } from '#domain/backup-reader.ts'
import { judgeContent, type LinkedContent } from '#domain/linked-content.ts'
import { inSlices } from '#lib/in-slices.ts'
import { isSame, readFile, readOthers, type LinkHandle } from './link-handles.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Found = { name: string; content: LinkedContent }

/** The file and what it holds, if it is there; and the other backups in its folder, by their names. */
export type Look = { bytes?: Bytes; content?: LinkedContent; others: readonly Found[] }

/** Looks at a file or a folder; bytes that were understood once are not read again. */
export function createLinkLook(now: () => number) {
  let known = new Map<string, { bytes: Bytes; content: LinkedContent }>()
  const foreign = new Set<string>()

  async function look(handle: LinkHandle): Promise<Look> {
    const seen: typeof known = new Map()

    async function judge(name: string, bytes: Bytes): Promise<LinkedContent> {
      const before = known.get(name)
      const content =
        before && isSame(before.bytes, bytes) ? before.content : await readContent(bytes, now())
      seen.set(name, { bytes, content })
      return content
    }

    const bytes = await readFile(handle)
    const content = bytes && (await judge('', bytes))
    const others: Found[] = []
    for (const { name, bytes } of await readOthers(handle, foreign)) {
      others.push({ name, content: await judge(name, bytes) })
    }
    known = seen
    return { ...(bytes && { bytes }), ...(content && { content }), others }
  }

  /** The file has these bytes now, and they say this: we wrote them. */
  const learn = (bytes: Bytes, content: LinkedContent) => void known.set('', { bytes, content })

  return { look, learn }
}

async function readContent(bytes: Bytes, now: number): Promise<LinkedContent> {
  const reading = await inSlices(readingBackup(bytes, now), new AbortController().signal)
  return reading ? judgeContent(bytes, reading) : { kind: 'damaged' }
}
