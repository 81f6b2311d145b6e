import { filmCards } from '#catalogue/catalogue.ts'
import { FilmMeta } from '#components/film-meta.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { NativeText } from '#components/native-text.tsx'
import { isOtherTitle } from '#domain/film.ts'
import { numberWord } from '#lib/number-word.ts'
import { Sheet } from './sheet.tsx'

/** The films of the catalogue on a page to hang up, with boxes to tick. */
export function CatalogueSheet() {
  return (
    <Sheet
      run="catalogue"
      title={`${numberWord(filmCards.length)} films that help you understand North Korea`}
      sources={{}}
    >
      <ul className="sheet-cards">
        {filmCards.map((film) => (
          <li key={film.id}>
            <FilmPoster id={film.id} title={film.title} isStill />
            <div>
              <h3>{film.title}</h3>
              {film.originalTitle && isOtherTitle(film.originalTitle, film.title) && (
                <p>
                  <NativeText {...film.originalTitle} />
                </p>
              )}
              <FilmMeta film={film} />
              <p className="sheet-card-line">{film.line}</p>
              <p aria-hidden="true" className="sheet-boxes">
                <span>☐ planned</span> <span>☐ watched</span> <span>☆☆☆☆☆</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
