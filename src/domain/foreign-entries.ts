import { sha256 } from './backup-checksum.ts'
import type { EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import { toForeignRecord, type ForeignRecord } from './foreign-record.ts'
import type { ForeignFilm } from './foreign-films.ts'
import type { Match } from './match-films.ts'

export type MatchedFilm = { readonly film: ForeignFilm; readonly match: Match }

/** What becomes of a film that was not found here: nothing, a film of the user's own, or one by its id. */
export type Decision = 'leave' | 'own' | { readonly id: FilmId }

export type ForeignEntries = {
  entries: ReadonlyMap<FilmId, EntryRecord>
  disagreeing: ReadonlyMap<FilmId, ForeignRecord['disagreeing']>
  left: readonly ForeignFilm[]
}

/** The same id for the same film on every device, so that the same file makes one film of it. */
export const ownFilmId = (film: ForeignFilm): FilmId => `own-${sha256(film.key).slice(0, 12)}`

/** Which film each is about; one that was taken from a file before is known by its id. */
export function* matchingFilms(
  films: readonly ForeignFilm[],
  match: (film: ForeignFilm) => Match,
  /** None, where the user has no films of their own. */
  isHere: ((id: FilmId) => boolean) | undefined,
): Generator<undefined, MatchedFilm[]> {
  const matched: MatchedFilm[] = []
  for (const film of films) {
    const id = isHere && ownFilmId(film)
    const isKnown = id !== undefined && isHere?.(id)
    matched.push({ film, match: isKnown ? { kind: 'found', id } : match(film) })
    yield
  }
  return matched
}

/** The records that the films of a file become, as was decided for each. */
export function* makingEntries(
  films: readonly MatchedFilm[],
  decide: (film: MatchedFilm) => Decision,
  { records, today }: { records: ReadonlyMap<FilmId, EntryRecord>; today: CalendarDay },
): Generator<undefined, ForeignEntries> {
  const wanted = new Map<FilmId, { rows: ForeignFilm['rows'][]; asOwn: boolean }>()
  const left: ForeignFilm[] = []
  for (const matched of films) {
    const { film, match } = matched
    const decision = match.kind === 'found' ? match : decide(matched)
    if (decision === 'leave') left.push(film)
    else {
      const id = decision === 'own' ? ownFilmId(film) : decision.id
      const known = wanted.get(id)
      if (known) known.rows.push(film.rows)
      else wanted.set(id, { rows: [film.rows], asOwn: decision === 'own' })
    }
    yield
  }
  const entries = new Map<FilmId, EntryRecord>()
  const disagreeing = new Map<FilmId, ForeignRecord['disagreeing']>()
  for (const [id, { rows, asOwn }] of wanted) {
    const made = toForeignRecord(rows.flat(), { ours: records.get(id), asOwn, today })
    entries.set(id, made.record)
    if (made.disagreeing.length > 0) disagreeing.set(id, made.disagreeing)
    yield
  }
  return { entries, disagreeing, left }
}
