import type { Entry, EntryRecord } from '#domain/entry.ts'
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
    languages: ['en'],
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

/** A record with these fields, all set at one moment; and with this note. */
export function aRecord(fields: Record<string, unknown> = {}, note = ''): EntryRecord {
  const s = '1795000000000-00000-test'
  const set = Object.entries(fields).map(([name, v]) => [name, { s, v }])
  return { v: 1, f: Object.fromEntries(set), n: note === '' ? [] : [{ s, t: note, p: [] }] }
}
