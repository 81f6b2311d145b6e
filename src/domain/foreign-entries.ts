import { sha256 } from './backup-checksum.ts'
import { readField, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import { isSaidBy, toForeignRecord, type ForeignRecord } from './foreign-record.ts'
import { foldTitle, type ForeignFilm } from './foreign-films.ts'
import type { Candidate, Match } from './match-films.ts'

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

type Here = { records: ReadonlyMap<FilmId, EntryRecord>; today: CalendarDay }

/**
 * Which film each is about. One that was taken from a file before is known again: as a film of one's
 * own by its id, and one that was asked about by what it says, which is here already.
 */
export function* matchingFilms(
  films: readonly ForeignFilm[],
  match: (film: ForeignFilm) => Match,
  here: Here,
): Generator<undefined, MatchedFilm[]> {
  const { records } = here
  const hasOwn = Array.from(records.values()).some(isOwn)
  const matched: MatchedFilm[] = []
  for (const film of films) {
    const id = hasOwn ? ownFilmId(film) : ''
    matched.push({
      film,
      match: isOwn(records.get(id)) ? { kind: 'found', id } : knownAgain(film, match(film), here),
    })
    yield
  }
  return matched.map(askWithin(matched))
}

/** A film without its year may be one of the same title that the file has with it. */
function askWithin(films: readonly MatchedFilm[]) {
  const dated = new Map<string, ForeignFilm[]>()
  for (const { film, match } of films) {
    if (match.kind !== 'outside' || film.year === undefined) continue
    const title = foldTitle(film.title)
    dated.set(title, [...(dated.get(title) ?? []), film])
  }
  return (matched: MatchedFilm): MatchedFilm => {
    const { film, match } = matched
    if (match.kind !== 'outside' || film.year !== undefined) return matched
    const others = dated.get(foldTitle(film.title)) ?? []
    const candidates = [...match.candidates, ...others.map(toCandidate)]
    return others.length > 0 ? { film, match: { kind: 'ask', candidates } } : matched
  }
}

const toCandidate = (film: ForeignFilm): Candidate => ({
  id: ownFilmId(film),
  title: film.title,
  ...(film.year !== undefined && { year: film.year }),
})

const isOwn = (record: EntryRecord | undefined) => readField(record, 'own')?.v === true

function knownAgain(film: ForeignFilm, match: Match, { records, today }: Here): Match {
  if (match.kind === 'found') return match
  const said = match.candidates.filter(({ id }) => isSaidBy(records.get(id), film.rows, today))
  const [only, ...others] = said
  return only && others.length === 0 ? { kind: 'found', id: only.id } : match
}

/** The records that the films of a file become, as was decided for each. */
export function* makingEntries(
  films: readonly MatchedFilm[],
  decide: (film: MatchedFilm) => Decision,
  { records, today }: { records: ReadonlyMap<FilmId, EntryRecord>; today: CalendarDay },
): Generator<undefined, ForeignEntries> {
  const wanted = new Map<FilmId, { films: ForeignFilm[]; asOwn: boolean }>()
  const ofFile = new Set<FilmId>()
  const left: ForeignFilm[] = []
  for (const matched of films) {
    const { film, match } = matched
    if (match.kind !== 'found') ofFile.add(ownFilmId(film))
    const decision = match.kind === 'found' ? match : decide(matched)
    if (decision === 'leave') left.push(film)
    else {
      const id = decision === 'own' ? ownFilmId(film) : decision.id
      const known = wanted.get(id) ?? { films: [], asOwn: false }
      known.asOwn ||= decision === 'own'
      known.films.push(film)
      wanted.set(id, known)
    }
    yield
  }
  // It is a film of the file that was left out: then it is left out with it.
  for (const [id, { films, asOwn }] of wanted) {
    if (asOwn || !ofFile.has(id)) continue
    left.push(...films)
    wanted.delete(id)
  }
  const entries = new Map<FilmId, EntryRecord>()
  const disagreeing = new Map<FilmId, ForeignRecord['disagreeing']>()
  for (const [id, { films, asOwn }] of wanted) {
    const rows = films.flatMap((film) => film.rows)
    const made = toForeignRecord(rows, { ours: records.get(id), asOwn, today })
    entries.set(id, made.record)
    if (made.disagreeing.length > 0) disagreeing.set(id, made.disagreeing)
    yield
  }
  return { entries, disagreeing, left }
}
