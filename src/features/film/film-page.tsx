import { useId } from 'react'
import { Cited, CitedPage } from '#components/cited.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { FILM_TITLES } from '#components/film-titles.ts'
import { NativeText } from '#components/native-text.tsx'
import { Terms, TermSection } from '#components/terms.tsx'
import { useTermBook } from '#components/use-term-book.ts'
import { type Film, isOtherTitle } from '#domain/film.ts'
import { later } from '#ui/later.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { FilmCompanions } from './film-companions.tsx'
import { FilmFacts } from './film-facts.tsx'
import { FilmNeighbours } from './film-neighbours.tsx'
import { FilmSources } from './film-sources.tsx'
import { ClaimsSection, Section, textsOf } from './film-sections.tsx'
import { LookFor } from './look-for.tsx'
import { Thoughts } from './viewings-thoughts.tsx'
import { Corrections, Elsewhere, People, Places } from './film-lists.tsx'

const FilmQuestions = later(() => import('./film-questions.tsx'), 'FilmQuestions')

/** All the catalogue knows of one film, with the user's entry beside it. */
export function FilmPage({ film }: { film: Film }) {
  const titleId = useId()
  const book = useTermBook()
  const otherTitles = film.originalTitles.filter((title) => isOtherTitle(title, film.title.value))
  return (
    <CitedPage sources={film.sources}>
      <Terms book={book}>
        <article className="film" data-film={film.id} aria-labelledby={titleId}>
          <header className="film-head">
            <div className="film-poster">
              <FilmPoster id={film.id} title={film.title.value} />
            </div>
            <div>
              <p className="eyebrow">
                {film.kind.value === 'fiction' ? 'Fiction' : 'Documentary'}, {film.year.value}
              </p>
              <h1 id={titleId}>{film.title.value}</h1>
              {film.alsoTitled && <p className="film-also">also: {film.alsoTitled.value}</p>}
              {otherTitles.map((title) => (
                <p key={title.text} className="film-original">
                  <NativeText {...title} />
                </p>
              ))}
              <p className="standfirst">{film.line.text}</p>
              <p className="prose">
                <TermSection texts={[film.summary.text]}>
                  <Cited {...film.summary} />
                </TermSection>
              </p>
            </div>
          </header>
          <div className="film-columns">
            <EntryPanel film={film} />
            <div className="film-text">
              <Section title={FILM_TITLES.lens} texts={textsOf(film.lens)}>
                {film.lens.map((claim) => (
                  <p key={claim.text}>
                    <Cited {...claim} />
                  </p>
                ))}
              </Section>
              <Section title={FILM_TITLES.access} texts={[film.access.text]}>
                <p className="access-kind">{film.access.kind}</p>
                <p>
                  <Cited {...film.access} />
                </p>
              </Section>
              <ClaimsSection title={FILM_TITLES.shows} claims={film.shows} />
              <LookFor {...film} />
              <ClaimsSection title={FILM_TITLES.stagedAndReal} claims={film.stagedAndReal} />
              <ClaimsSection title={FILM_TITLES.cannotShow} claims={film.cannotShow} />
              <ClaimsSection title={FILM_TITLES.becameOfIt} claims={film.becameOfIt} />
              <FilmCompanions film={film} />
              <FilmQuestions id={film.id} />
              <Thoughts id={film.id} />
              <ClaimsSection title={FILM_TITLES.contentNotes} claims={film.contentNotes} />
              <FilmFacts film={film} />
              <People film={film} />
              <Places film={film} />
              <Corrections film={film} />
              <Elsewhere film={film} />
              <FilmSources film={film} />
            </div>
          </div>
          <FilmNeighbours id={film.id} />
        </article>
      </Terms>
    </CitedPage>
  )
}
