import type { FilmId } from './film.ts'

/** What can be printed, in the order in which it is offered; each is the next part of the address. */
export const PRINT_KINDS = ['guide', 'films', 'questions', 'log', 'catalogue'] as const

export type PrintKind = (typeof PRINT_KINDS)[number]

/** The questions that are about several films. */
export const ACROSS = 'across'

/** A piece of the print kit: of the sheets all, or only those of one film or across the films. */
export type PrintPiece = { kind: PrintKind; only?: string }

/** What an address names below that of the kit, `films/defilada`; undefined where there is nothing. */
export function parsePrintAddress(
  address: string,
  films: readonly FilmId[],
): PrintPiece | undefined {
  const [name, only, ...more] = address.split('/')
  const kind = PRINT_KINDS.find((known) => known === name)
  if (kind === undefined || more.length > 0) return undefined
  if (only === undefined) return { kind }
  const isKnown = films.includes(only) && (kind === 'films' || kind === 'questions')
  return isKnown || (kind === 'questions' && only === ACROSS) ? { kind, only } : undefined
}

/** The address that leads to a piece, below `/guide/`. */
export const addressOfPiece = ({ kind, only }: PrintPiece): string =>
  ['print', kind, ...(only === undefined ? [] : [only])].join('/')
