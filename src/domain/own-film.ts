import { readField, type EntryRecord } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'

/** Where a film of the user's own stands in the catalogue's order: after all that have a place. */
const AFTER_ALL = 1_000_000

const FACTS = ['title', 'year', 'minutes', 'kind', 'directors', 'countries', 'languages'] as const

const cards = new Map<FilmId, { facts: readonly unknown[]; card: FilmCard }>()

/**
 * The card of a film the user added, by the facts in its record: the same object as long as those
 * are the same. Nothing for a record of another film, and for one the user has removed.
 */
export function readOwnFilm(id: FilmId, record: EntryRecord): FilmCard | undefined {
  if (readField(record, 'own')?.v !== true) return undefined
  const facts = FACTS.map((name) => record.f[`own:${name}`])
  const known = cards.get(id)
  if (known?.facts.every((fact, at) => fact === facts[at])) return known.card
  const card = toOwnCard(id, record)
  cards.set(id, { facts, card })
  return card
}

function toOwnCard(id: FilmId, record: EntryRecord): FilmCard {
  // Each is of its kind, or null, by the rule of its field.
  const fact = (name: (typeof FACTS)[number]) => readField(record, `own:${name}`)?.v ?? undefined
  const [title, kind] = [fact('title'), fact('kind')]
  const [year, minutes] = [fact('year'), fact('minutes')].map((value) => Number(value ?? 0))
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  return {
    id,
    order: AFTER_ALL,
    title: typeof title === 'string' && title.trim() !== '' ? title : id,
    ...(year && { year, filmedFrom: year }),
    ...(minutes && { minutes }),
    ...((kind === 'documentary' || kind === 'fiction') && { kind }),
    directors: texts(fact('directors')),
    countries: texts(fact('countries')),
    languages: texts(fact('languages')),
    themes: [],
    isOwn: true,
  }
}
