import type { InferOutput } from 'valibot'
import type { filmSchema } from './film-schema.ts'

/** All the catalogue knows of one film: the content of its data file. */
export type Film = InferOutput<typeof filmSchema>

export type FilmId = string
export type FilmKind = Film['kind']['value']
export type Claim = Film['shows'][number]
export type NativeText = Omit<Film['originalTitles'][number], 'confidence' | 'sources'>

/**
 * What a card, the search and the sorts need; small, because it is loaded before anything else. Of a
 * film of the user's own only what the user wrote is known.
 */
export type FilmCard = {
  id: FilmId
  order: number
  title: string
  alsoTitled?: string
  originalTitle?: NativeText
  year?: number
  filmedFrom?: number
  filmedTo?: number
  directors: readonly string[]
  /** Codes of ISO 3166, or for a film of the user's own whatever they wrote. */
  countries: readonly string[]
  /** Codes of BCP 47, or for a film of the user's own whatever they wrote. */
  languages: readonly string[]
  minutes?: number
  kind?: FilmKind
  line?: string
  themes: readonly string[]
  /** Added by the user, and not part of the catalogue. */
  isOwn?: true
}

/** Whether an original title says more than the English one. */
export const isOtherTitle = (original: NativeText, title: string): boolean =>
  original.text.toLowerCase() !== title.toLowerCase()

const withoutProvenance = ({ text, lang, romanised }: NativeText): NativeText => ({
  text,
  lang,
  ...(romanised !== undefined && { romanised }),
})

export function toFilmCard(film: Film): FilmCard {
  const [original] = film.originalTitles
  if (!original) throw new Error(`${film.id} has no original title`)
  return {
    id: film.id,
    order: film.order,
    title: film.title.value,
    ...(film.alsoTitled && { alsoTitled: film.alsoTitled.value }),
    originalTitle: withoutProvenance(original),
    year: film.year.value,
    filmedFrom: film.filmed.value.from,
    filmedTo: film.filmed.value.to,
    directors: film.directors.map((director) => director.name),
    countries: film.countries.value,
    languages: film.languages.value,
    minutes: film.minutes.value,
    kind: film.kind.value,
    line: film.line.text,
    themes: film.themes,
  }
}
