import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, useId } from 'react'
import { FilmMarks, FilmRating } from '#components/film-marks.tsx'
import { FilmMeta } from '#components/film-meta.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { NativeText } from '#components/native-text.tsx'
import { type FilmCard as Film, isOtherTitle } from '#domain/film.ts'
import { themeSlug } from '#domain/theme.ts'

/**
 * One film as a programme lists it: what it is, what it helps to understand, what you made of it.
 * `children` lie over its poster.
 */
export const FilmCard = memo(function FilmCard(props: { film: Film; children?: ReactNode }) {
  const { film, children } = props
  const titleId = useId()
  return (
    <article aria-labelledby={titleId} className="card">
      {children}
      <Link
        to="/films/$filmId"
        params={{ filmId: film.id }}
        tabIndex={-1}
        aria-hidden="true"
        className="card-poster"
      >
        <FilmPoster id={film.id} title={film.title} />
      </Link>
      <div className="card-head">
        <h2 className="card-title">
          <Link id={titleId} to="/films/$filmId" params={{ filmId: film.id }}>
            <bdi>{film.title}</bdi>
          </Link>
        </h2>
        <OtherTitle film={film} />
        <FilmMeta film={film} />
      </div>
      <div className="card-body">
        {film.line !== undefined && <p className="card-line">{film.line}</p>}
        {film.themes.length > 0 && (
          <ul className="themes" aria-label="Themes">
            {film.themes.map((theme) => (
              <li key={theme}>
                <Link to="/" search={{ theme: themeSlug(theme) }}>
                  {theme}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="card-state own-state">
        <FilmMarks id={film.id} subject={film.title} />
        <FilmRating id={film.id} subject={film.title} />
      </div>
    </article>
  )
})

function OtherTitle({ film }: { film: Film }) {
  const { title, alsoTitled, originalTitle } = film
  if (!originalTitle || !isOtherTitle(originalTitle, title)) {
    return alsoTitled === undefined ? null : <p className="card-original">{alsoTitled}</p>
  }
  return (
    <p className="card-original">
      <NativeText {...originalTitle} />
    </p>
  )
}
