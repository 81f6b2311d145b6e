import { FilmPoster } from '#components/film-poster.tsx'
import { CORRECTIONS_INTRO, FILM_TITLES } from '#components/film-titles.ts'
import { NativeText } from '#components/native-text.tsx'
import { type Film, isOtherTitle } from '#domain/film.ts'
import type { Guide } from '#domain/guide.ts'
import { pickSources } from '#domain/guide-sources.ts'
import { withoutEnding } from '#domain/without-ending.ts'
import { capitalised } from '#lib/capitalised.ts'
import { titleOfFilm } from '#state/films.ts'
import type { Choices } from './choices.ts'
import { ClaimList, ClaimsPart, Paragraphs, Part } from './claims.tsx'
import { FactsPart, PeoplePart } from './film-sheet-facts.tsx'
import { OwnEntry } from './own-entry.tsx'
import { Sheet } from './sheet.tsx'
import { Marked, Marks } from './sheet-sources.tsx'

type Props = { film: Film; questions: Guide['questions']; choices: Choices }

/** All that the film’s page knows, to be held in the hand. */
export function FilmSheet({ film: whole, questions, choices: { tellsEnd, hasOwn } }: Props) {
  const film = tellsEnd ? whole : withoutEnding(whole)
  const { adds = [] } = film
  return (
    <Sheet
      run={film.id}
      eyebrow={`${capitalised(film.kind.value)}, ${film.year.value}`}
      title={film.title.value}
      head={<FilmHead film={film} />}
      sources={sourcesOf(film)}
    >
      <div className="sheet-columns">
        <Part title={FILM_TITLES.lens}>
          <Paragraphs claims={film.lens} />
        </Part>
        <Part title={FILM_TITLES.access}>
          <p className="sheet-strong">{capitalised(film.access.kind)}</p>
          <Paragraphs claims={[film.access]} />
        </Part>
        <ClaimsPart title={FILM_TITLES.shows} claims={film.shows} />
        <LookForPart film={film} />
        {!tellsEnd && (
          <p className="sheet-aside">What tells how it goes on and ends is not on this sheet.</p>
        )}
        <ClaimsPart title={FILM_TITLES.stagedAndReal} claims={film.stagedAndReal} />
        <ClaimsPart title={FILM_TITLES.cannotShow} claims={film.cannotShow} />
        <ClaimsPart title={FILM_TITLES.becameOfIt} claims={film.becameOfIt} />
        {adds.length > 0 && (
          <Part title={FILM_TITLES.adds}>
            <ul className="sheet-lines">
              {adds.map(({ film: other, ...claim }) => (
                <li key={claim.text}>
                  <strong>{titleOfFilm(other)}.</strong> <Marked {...claim} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        <ClaimsPart title={FILM_TITLES.contentNotes} claims={film.contentNotes} />
        <FactsPart film={film} />
        <PeoplePart film={film} />
        {film.places.length > 0 && (
          <Part title={FILM_TITLES.places}>
            <ClaimList
              claims={film.places.map(({ name, ...place }) => ({ ...place, text: name }))}
            />
          </Part>
        )}
        {film.corrections.length > 0 && (
          <Part title={FILM_TITLES.corrections}>
            <p>{CORRECTIONS_INTRO}</p>
            <ul className="sheet-lines">
              {film.corrections.map(({ said, verdict, right, ...provenance }) => (
                <li key={said}>
                  <strong>{capitalised(verdict)}:</strong> <em>{said}</em> {right}
                  <Marks {...provenance} />
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
      {hasOwn && <OwnEntry filmId={film.id} questions={questions} isOpen={tellsEnd} />}
    </Sheet>
  )
}

function LookForPart({ film: { lookFor, easilyMissed = [] } }: { film: Film }) {
  const groups = [
    { title: FILM_TITLES.before, claims: lookFor.before },
    { title: FILM_TITLES.while, claims: lookFor.while },
    { title: FILM_TITLES.easilyMissed, claims: easilyMissed },
    { title: FILM_TITLES.after, claims: lookFor.after },
  ]
  return (
    <Part title={FILM_TITLES.lookFor}>
      {groups
        .filter(({ claims }) => claims.length > 0)
        .map(({ title, claims }) => (
          <section key={title}>
            <h4>{title}</h4>
            <ClaimList claims={claims} />
          </section>
        ))}
    </Part>
  )
}

function FilmHead({ film }: { film: Film }) {
  const { id, title, alsoTitled, line, summary } = film
  return (
    <div className="sheet-film-head">
      <div>
        {alsoTitled && (
          <p className="sheet-also">
            also: {alsoTitled.value}
            <Marks {...alsoTitled} />
          </p>
        )}
        {otherTitlesOf(film).map((other) => (
          <p key={other.text} className="sheet-original">
            <NativeText {...other} />
            <Marks {...other} />
          </p>
        ))}
        <p className="sheet-strong">
          <Marked {...line} />
        </p>
        <p>
          <Marked {...summary} />
        </p>
      </div>
      <FilmPoster id={id} title={title.value} isStill />
    </div>
  )
}

const otherTitlesOf = ({ originalTitles, title }: Film) =>
  originalTitles.filter((other) => isOtherTitle(other, title.value))

/** In the order in which they are met on the sheet, where all but the title and the kind has its marks. */
function sourcesOf(film: Film) {
  const { sources, title: _title, kind: _kind, originalTitles: _originals, ...said } = film
  const { alsoTitled, line, summary, lens, access, shows, lookFor, easilyMissed, ...rest } = said
  const head = [alsoTitled, otherTitlesOf(film), line, summary]
  return pickSources([head, lens, access, shows, lookFor, easilyMissed, rest], sources)
}
