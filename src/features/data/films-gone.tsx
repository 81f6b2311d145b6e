import { readEntry } from '#domain/entry.ts'
import { formatStars } from '#domain/rating.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { findFilm } from '#state/films.ts'

/** Entries whose film the catalogue does not have: kept, shown, and back in place when the film returns. */
export function FilmsGone() {
  const records = useRecords()
  const gone = [...records].filter(([id]) => !findFilm(id))
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="films-gone">
      <h2 id="films-gone">Films no longer here</h2>
      <p>
        {plural(gone.length, 'film')} you kept something on {gone.length === 1 ? 'is' : 'are'} not
        in this catalogue. Nothing of it is lost: it is in every backup, and returns with the film.
      </p>
      <ul className="claims">
        {gone.map(([id, record]) => {
          const { noteVersions, rating, watched } = readEntry(record)
          return (
            <li key={id}>
              <strong>{id}</strong>
              {watched && ', watched'}
              {rating !== undefined && `, ${formatStars(rating)}`}
              {noteVersions.map(({ s, t }) => (
                <blockquote key={s} dir="auto" className="version-text">
                  {t}
                </blockquote>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
