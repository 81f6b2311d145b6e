/** What is needed of a glossary entry to know its word in running text. */
export type TermForms = { id: string; term: string; also: readonly string[] }

/** A stretch of text, and the term it is a form of. */
export type TextPiece = { text: string; term?: string }

/** Cuts a text at the terms in it. */
export type TermFinder = (text: string) => TextPiece[]

/**
 * A finder for these terms: of two that begin at one place the longer wins, a form inside another
 * word is none, and capitals do not matter. The pieces put together are the text.
 */
export function makeTermFinder(terms: readonly TermForms[]): TermFinder {
  const idByForm = new Map(
    terms.flatMap(({ id, term, also }) =>
      [term, ...also].map((form) => [sameForm(form), id] as const),
    ),
  )
  const forms = [...idByForm.keys()].sort((a, b) => b.length - a.length).map(formPattern)
  if (forms.length === 0) return (text) => [{ text }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => {
    const pieces: TextPiece[] = []
    let end = 0
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const term = idByForm.get(sameForm(found))
      if (term === undefined) continue
      if (index > end) pieces.push({ text: text.slice(end, index) })
      pieces.push({ text: found, term })
      end = index + found.length
    }
    if (end < text.length) pieces.push({ text: text.slice(end) })
    return pieces
  }
}

/**
 * The texts of one section, by themselves, each cut where a term is met for the first time in the
 * section; a term already met, and `except`, stay plain.
 */
export function linkTerms(
  find: TermFinder,
  texts: readonly string[],
  except?: string,
): ReadonlyMap<string, readonly TextPiece[]> {
  const met = new Set(except === undefined ? [] : [except])
  const linked = new Map<string, readonly TextPiece[]>()
  for (const text of texts) {
    if (linked.has(text)) continue
    const pieces = find(text).map((piece) => {
      if (piece.term === undefined || met.has(piece.term)) return { text: piece.text }
      met.add(piece.term)
      return piece
    })
    linked.set(text, joinPlain(pieces))
  }
  return linked
}

function joinPlain(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && last.term === undefined && piece.term === undefined) {
      joined[joined.length - 1] = { text: last.text + piece.text }
    } else joined.push(piece)
  }
  return joined
}

const sameForm = (form: string) => form.toLowerCase().replaceAll("'", '’').replaceAll(/\s+/g, ' ')

const formPattern = (form: string) =>
  form
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll('’', "[’']")
    .replaceAll(' ', String.raw`\s+`)
