import { forgetSharedPart, listSharedParts, type SharedPart } from '#state/shared-parts.ts'
import { fromFile, fromText, type ImportSource } from './import-source.ts'

/** What other apps shared: files and texts to import, and the content of a link that was made here. */
export type Shared = { sources: readonly ImportSource[]; link?: string }

/**
 * A link's content stands behind its `#`: whichever host it was made on, it is opened on this one. Only
 * a link in a line of words, or below a title, is meant to be opened; in a backup or a table one of many
 * words is no reason to forget all the others.
 */
const LINK = /^(?:(?:[^\n]*\n){0,2}|[^\n[{]*\s)https?:\/\/\S{0,200}\/share#([\w.-]+)(?:\s[^\n]*)?$/

/** What was shared and not looked at yet. Each part is forgotten once its preview was closed. */
export async function readShared(): Promise<Shared> {
  const sources: ImportSource[] = []
  for (const part of await listSharedParts()) {
    const release = () => void forgetSharedPart(part.key)
    if (part.name !== undefined) {
      sources.push({ ...fromFile(new File([part.content], part.name)), release })
      continue
    }
    const text = await part.content.text()
    const link = LINK.exec(text.trim())?.[1]
    if (link === undefined) sources.push({ ...fromText(text, 'the shared text'), release })
    // What came beside it waits for the next visit to this page.
    else return openLink(link, part)
  }
  return { sources }
}

async function openLink(link: string, { key }: SharedPart): Promise<Shared> {
  await forgetSharedPart(key)
  return { sources: [], link }
}
