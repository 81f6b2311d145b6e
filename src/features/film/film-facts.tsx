import { SourceMarks } from '#components/cited.tsx'
import { factsOf } from '#components/film-facts.ts'
import { FILM_TITLES } from '#components/film-titles.ts'
import { NativeNames } from '#components/native-names.tsx'
import { TermText } from '#components/terms.tsx'
import type { Film } from '#domain/film.ts'
import { Section } from './film-sections.tsx'

/** The facts of the film in a table of terms, each with its sources. */
export function FilmFacts({ film }: { film: Film }) {
  const facts = factsOf(film)
  const texts = facts.flatMap(({ lines }) => lines.flatMap(({ text, note }) => [text, note ?? '']))
  return (
    <Section title={FILM_TITLES.facts} texts={texts}>
      <dl className="facts">
        {facts.map(({ term, lines }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {lines.map(({ text, native, note, ...provenance }) => (
                <span key={text} className="fact-line">
                  <TermText text={text} />
                  <NativeNames names={native} /> <SourceMarks {...provenance} />
                  {note !== undefined && (
                    <span className="fact-note">
                      <TermText text={note} />
                    </span>
                  )}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
