import type { Claim, Film, NativeText } from '#domain/film.ts'
import { countryName } from '#lib/country-name.ts'
import { languageName } from '#lib/language-name.ts'

type Provenance = Pick<Claim, 'sources' | 'confidence'>

/** One thing known, in its own script too, and what is to be said beside it. */
export type FactLine = Provenance & {
  text: string
  native?: readonly NativeText[] | undefined
  note?: string | undefined
}

export type FilmFact = { term: string; lines: readonly FactLine[] }

/** The facts of a film in the order of its page, each with its sources. */
export function factsOf(film: Film): FilmFact[] {
  const { directors, year, premiere, filmed, minutes, countries, languages, production } = film
  const line = (fact: Provenance & { note?: string | undefined }, text: string | number) => [
    { ...fact, text: String(text) },
  ]
  return [
    {
      term: directors.length > 1 ? 'Directors' : 'Director',
      lines: directors.map(({ name, ...director }) => ({ ...director, text: name })),
    },
    { term: 'Released', lines: line(year, year.value) },
    { term: 'First shown', lines: premiere ? line(premiere, premiere.value) : [] },
    { term: 'Filmed', lines: line(filmed, filmed.value.text) },
    { term: 'Length', lines: line(minutes, `${minutes.value} minutes`) },
    { term: 'Countries', lines: line(countries, countries.value.map(countryName).join(', ')) },
    { term: 'Languages', lines: line(languages, languages.value.map(languageName).join(', ')) },
    { term: 'Production', lines: production ? line(production, production.value) : [] },
    {
      term: 'Awards',
      lines: film.awards.map(({ festival, category, year, ...provenance }) => ({
        ...provenance,
        text: `${festival} ${year}, ${category}`,
      })),
    },
  ].filter(({ lines }) => lines.length > 0)
}
