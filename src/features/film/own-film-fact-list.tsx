import type { ReactNode } from 'react'
import type { OwnFilmFacts } from '#domain/own-film-facts.ts'
import { countryName } from '#lib/country-name.ts'
import { languageName } from '#lib/language-name.ts'
import { SafeLink } from '#ui/safe-link.tsx'
import { Section } from './film-sections.tsx'

/** What the user wrote down about the film. */
export function OwnFilmFactList({ facts }: { facts: OwnFilmFacts }) {
  const { directors, year, minutes, countries, languages, imdb } = facts
  const rows: [string, ReactNode][] = [
    [directors.length > 1 ? 'Directors' : 'Director', directors.join(', ')],
    ['Released', year],
    ['Length', minutes !== undefined && `${minutes} minutes`],
    ['Countries', countries.map(countryName).join(', ')],
    ['Languages', languages.map(languageName).join(', ')],
  ]
  const known = rows.filter(([, value]) => Boolean(value))
  return (
    <Section title="Facts">
      {known.length === 0 && imdb === undefined ? (
        <p>Nothing but the title so far. Edit the film to write down more.</p>
      ) : (
        <dl className="facts">
          {known.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
          {imdb !== undefined && (
            <div>
              <dt>Elsewhere</dt>
              <dd>
                <SafeLink href={`https://www.imdb.com/title/${encodeURIComponent(imdb)}/`}>
                  IMDb
                </SafeLink>
              </dd>
            </div>
          )}
        </dl>
      )}
      <p className="meta own-film-origin">
        You added this film. Its facts are your own, and only on this device.
      </p>
    </Section>
  )
}
