import type { ReactNode } from 'react'
import { NativeNames } from '#components/native-text.tsx'
import type { Claim, Film } from '#domain/film.ts'
import { countryName } from '#lib/country-name.ts'
import { languageName } from '#lib/language-name.ts'
import { SourceMarks } from '#components/cited.tsx'
import { Section } from './film-sections.tsx'

type Fact = Pick<Claim, 'sources' | 'confidence'> & { note?: string | undefined }

/** The facts of the film in a table of terms, each with its sources. */
export function FilmFacts({ film }: { film: Film }) {
  return (
    <Section title="Facts">
      <dl className="facts">
        <Row term={film.directors.length > 1 ? 'Directors' : 'Director'}>
          {film.directors.map((director) => (
            <span key={director.name} className="fact-line">
              {director.name}
              <NativeNames names={director.native} /> <SourceMarks {...director} />
            </span>
          ))}
        </Row>
        <FactRow term="Released" fact={film.year}>
          {film.year.value}
        </FactRow>
        {film.premiere && (
          <FactRow term="First shown" fact={film.premiere}>
            {film.premiere.value}
          </FactRow>
        )}
        <FactRow term="Filmed" fact={film.filmed}>
          {film.filmed.value.text}
        </FactRow>
        <FactRow term="Length" fact={film.minutes}>
          {film.minutes.value} minutes
        </FactRow>
        <FactRow term="Countries" fact={film.countries}>
          {film.countries.value.map(countryName).join(', ')}
        </FactRow>
        <FactRow term="Languages" fact={film.languages}>
          {film.languages.value.map(languageName).join(', ')}
        </FactRow>
        {film.production && (
          <FactRow term="Production" fact={film.production}>
            {film.production.value}
          </FactRow>
        )}
        {film.awards.length > 0 && (
          <Row term="Awards">
            {film.awards.map(({ festival, category, year, ...provenance }) => (
              <span key={festival + category} className="fact-line">
                {festival} {year}, {category} <SourceMarks {...provenance} />
              </span>
            ))}
          </Row>
        )}
      </dl>
    </Section>
  )
}

function FactRow(props: { term: string; fact: Fact; children: ReactNode }) {
  const { term, fact, children } = props
  return (
    <Row term={term}>
      {children} <SourceMarks {...fact} />
      {fact.note !== undefined && <span className="fact-note">{fact.note}</span>}
    </Row>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
