import type { Entry } from '#domain/entry.ts'
import type { FilmCard } from '#domain/film.ts'

/** A card that says only what a test cares about. */
export function aFilmCard(card: Partial<FilmCard> = {}): FilmCard {
  return {
    id: 'a-film',
    order: 1,
    title: 'A Film',
    originalTitle: { text: 'A Film', lang: 'en' },
    year: 2000,
    filmedFrom: 2000,
    directors: [],
    countries: ['GB'],
    minutes: 90,
    kind: 'documentary',
    line: '',
    themes: [],
    ...card,
  }
}

export function anEntry(entry: Partial<Entry> = {}): Entry {
  return { watched: false, queued: false, liked: false, note: '', noteVersions: [], ...entry }
}
