import { filmCards } from '#catalogue/catalogue.ts'
import { readEntry } from '#domain/entry.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'

/** How far through the catalogue, as a number and as one frame of film for each. */
export function Progress() {
  const records = useRecords()
  const watched = filmCards.filter((film) => readEntry(records.get(film.id)).watched)
  return (
    <div className="progress own-state">
      <span className="frames" aria-hidden="true">
        {filmCards.map((film) => (
          <span key={film.id} className="frame" data-watched={watched.includes(film)} />
        ))}
      </span>
      <span>
        {watched.length} of {plural(filmCards.length, 'film')} watched
      </span>
    </div>
  )
}
