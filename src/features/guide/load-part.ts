import { loadGuidePart } from '#catalogue/guide.ts'
import { loadTermBook } from '#components/term-book.ts'
import type { Guide } from '#domain/guide.ts'
import { pickSources } from '#domain/guide-sources.ts'
import type { Apparatus } from './guide-article.tsx'

/** One part of the guide with the sources it names and the terms for its text. */
export async function loadPart<TName extends keyof Guide>(
  name: TName,
): Promise<{ data: Guide[TName]; apparatus: Apparatus }> {
  const [data, sources, book] = await Promise.all([
    loadGuidePart(name),
    loadGuidePart('sources'),
    loadTermBook(),
  ])
  return { data, apparatus: { sources: pickSources(data, sources), book } }
}
