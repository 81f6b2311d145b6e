import { loadPageTexts } from '#catalogue/page-texts.ts'
import type { FilmId } from '#domain/film.ts'
import type { TextOf } from '#domain/find-films.ts'
import { ownText } from '#domain/own-text.ts'
import { inSlices } from '#lib/in-slices.ts'
import { readRecords } from '#state/entries.ts'

/**
 * The folded text of a film's page and of what the user wrote on it. All notes are folded here
 * first, a few at a time, so that no key has to wait for them.
 */
export async function loadSearchTexts(): Promise<TextOf> {
  // Without the pages there are still the user's own words.
  const pages = await loadPageTexts().catch(() => new Map<FilmId, string>())
  await inSlices(foldAll(), new AbortController().signal)
  return (id, record) => `${pages.get(id) ?? ''} ${record ? ownText(record) : ''}`
}

function* foldAll(): Generator<undefined, undefined> {
  for (const record of readRecords().values()) {
    ownText(record)
    yield
  }
}
