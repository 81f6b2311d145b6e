import { readEntry, type EntryRecord } from '#domain/entry.ts'
import { type FilmCard, type FilmId, isOtherTitle } from '#domain/film.ts'
import { findFilms, type TextOf } from '#domain/find-films.ts'
import { rankMatch } from '#domain/rank-match.ts'
import { foldText } from '#lib/fold-text.ts'
import type { Choice, Item } from './item.ts'

type Kept = { records: ReadonlyMap<FilmId, EntryRecord> }
type Searched = Kept & { films: readonly FilmCard[]; textOf: TextOf }

const titles = new WeakMap<FilmCard, string>()

function foldedTitle(film: FilmCard): string {
  const known = titles.get(film)
  if (known !== undefined) return known
  const folded = foldText(film.title)
  titles.set(film, folded)
  return folded
}

/** A film, and whether it is only its page or what the user wrote that has what was typed. */
export type FoundFilm = { film: FilmCard; isByText: boolean }

/**
 * The films that have what was typed: those first whose titles begin with it, then those whose cards
 * have it, then those whose pages or notes do.
 */
export function rankFilms({ films, records, textOf }: Searched, typed: string): FoundFilm[] {
  const query = { q: typed }
  const byCard = new Set(findFilms({ films, records, textOf: () => '' }, query))
  return findFilms({ films, records, textOf }, query)
    .map((film) => ({
      film,
      isByText: !byCard.has(film),
      rank: rankMatch(typed, foldedTitle(film)) ?? 2,
    }))
    .sort((a, b) => Number(a.isByText) - Number(b.isByText) || a.rank - b.rank)
}

/** A film as a line; its aside tells it from others and says where it stands, unless another is given. */
export function filmItem(film: FilmCard, { records }: Kept, choice: Choice, aside?: string): Item {
  const { id, title, originalTitle: native } = film
  const { watched, queued } = readEntry(records.get(id))
  const about = [film.year, watched && 'watched', queued && 'in your queue', film.isOwn && 'yours']
  return {
    id: `film ${id}`,
    title,
    native: native && isOtherTitle(native, title) ? native : undefined,
    aside: aside ?? about.filter(Boolean).join(' · '),
    choice,
  }
}
