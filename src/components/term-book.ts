import { loadGuidePart } from '#catalogue/guide.ts'
import type { Guide } from '#domain/guide.ts'
import { makeTermFinder, type TermFinder } from '#domain/term-links.ts'

export type Term = Guide['glossary'][number]

/** The glossary as running text needs it. */
export type TermBook = { find: TermFinder; terms: ReadonlyMap<string, Term> }

/** Loads the glossary; only code that is itself loaded late may import this module. */
export async function loadTermBook(): Promise<TermBook> {
  const glossary = await loadGuidePart('glossary')
  return {
    find: makeTermFinder(glossary),
    terms: new Map(glossary.map((term) => [term.id, term])),
  }
}
