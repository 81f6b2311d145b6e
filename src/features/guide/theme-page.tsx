import { Link } from '@tanstack/react-router'
import { Cited } from '#components/cited.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { GuideLink } from '#components/guide-link.tsx'
import { TermSection } from '#components/terms.tsx'
import { filmCards } from '#catalogue/catalogue.ts'
import type { Guide } from '#domain/guide.ts'
import { pickSources } from '#domain/guide-sources.ts'
import { type Theme, themeSlug } from '#domain/theme.ts'
import { capitalised } from '#lib/capitalised.ts'
import { numberWord } from '#lib/number-word.ts'
import { titleOfFilm } from '#state/films.ts'
import { FilmName, FilmNames } from './film-names.tsx'
import { type Apparatus, GuideArticle } from './guide-article.tsx'

type Props = { theme: Theme; text: Guide['themes'][number]; apparatus: Apparatus }

/** One theme: its essay, and what each film has to say to it. */
export function ThemePage({ theme: { slug, label }, text: { essay, films }, apparatus }: Props) {
  const withIt = filmCards.filter(({ themes }) => themes.some((name) => themeSlug(name) === slug))
  const sources = pickSources({ essay, films }, apparatus.sources)
  return (
    <GuideArticle
      title={capitalised(label)}
      standfirst={`A theme of ${numberWord(withIt.length).toLowerCase()} of the ${numberWord(filmCards.length).toLowerCase()} films.`}
      apparatus={{ ...apparatus, sources }}
    >
      <TermSection texts={essay.map((claim) => claim.text)}>
        <div className="essay">
          {essay.map((claim) => (
            <p key={claim.text}>
              <Cited {...claim} />
            </p>
          ))}
        </div>
      </TermSection>
      <section aria-labelledby="theme-films">
        <h2 id="theme-films">Film by film</h2>
        {films.length > 0 ? (
          <TermSection texts={films.map((line) => line.text)}>
            <ul className="film-lines">
              {films.map(({ film, ...claim }) => (
                <li key={film} data-film={film}>
                  <FilmPoster id={film} title={titleOfFilm(film)} isStill />
                  <div>
                    <h3>
                      <FilmName id={film} />
                    </h3>
                    <p>
                      <Cited {...claim} />
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </TermSection>
        ) : (
          <FilmNames ids={withIt.map(({ id }) => id)} label="In" />
        )}
        <p className="theme-ways">
          <Link to="/" search={{ theme: slug }} className="link">
            {withIt.length === 1 ? 'This film' : 'These films'} in the catalogue
          </Link>
          <GuideLink page="themes" className="link">
            All themes
          </GuideLink>
        </p>
      </section>
    </GuideArticle>
  )
}
