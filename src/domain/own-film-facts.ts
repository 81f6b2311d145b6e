import { readField, type EntryRecord } from './entry.ts'
import type { FilmKind } from './film.ts'

/** All the user can say of a film of their own. Countries and languages are codes where known. */
export type OwnFilmFacts = {
  title: string
  year?: number
  minutes?: number
  kind?: FilmKind
  imdb?: string
  directors: readonly string[]
  countries: readonly string[]
  languages: readonly string[]
}

/** What a record says of the film, also of one that was removed; nothing for another film's record. */
export function readOwnFilmFacts(record: EntryRecord | undefined): OwnFilmFacts | undefined {
  const read = (name: string) => readField(record, `own:${name}`)?.v ?? undefined
  const title = read('title')
  if (typeof title !== 'string' || title.trim() === '') return undefined
  const [year, minutes, kind, imdb] = [read('year'), read('minutes'), read('kind'), read('imdb')]
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  return {
    title,
    ...(typeof year === 'number' && { year }),
    ...(typeof minutes === 'number' && { minutes }),
    ...((kind === 'documentary' || kind === 'fiction') && { kind }),
    ...(typeof imdb === 'string' && imdb !== '' && { imdb }),
    directors: texts(read('directors')),
    countries: texts(read('countries')),
    languages: texts(read('languages')),
  }
}

/** The fields of a record that say this, and nothing else, of the film. */
export function toOwnFields(facts: OwnFilmFacts): Readonly<Record<string, unknown>> {
  const list = (texts: readonly string[]) => (texts.length > 0 ? texts : null)
  return {
    'own:title': facts.title,
    'own:year': facts.year ?? null,
    'own:minutes': facts.minutes ?? null,
    'own:kind': facts.kind ?? null,
    'own:imdb': facts.imdb ?? null,
    'own:directors': list(facts.directors),
    'own:countries': list(facts.countries),
    'own:languages': list(facts.languages),
  }
}
