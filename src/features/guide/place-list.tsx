import { Cited } from '#components/cited.tsx'
import { TermSection } from '#components/terms.tsx'
import { isApproximate } from '#domain/places.ts'
import { FilmName } from './film-names.tsx'
import type { NumberedPlace } from '#components/numbered-places.ts'
import { useAddresses } from './use-addresses.ts'

/** The places in words, numbered as on the map: what they are, and what each film does there. */
export function PlaceList({ places }: { places: readonly NumberedPlace[] }) {
  const addressed = useAddresses()
  return (
    <ol className="place-list" start={places[0]?.number}>
      {places.map(({ place, number, name, text: { films, text, sources, confidence } }) => (
        <li key={place.id} {...addressed(place.id)}>
          <TermSection texts={[text, ...films.map((film) => film.text)]}>
            <h3>
              <span aria-hidden="true" className="place-number">
                {number}
              </span>
              {name}
            </h3>
            {isApproximate(place) && <p className="place-rough">Point approximate</p>}
            <p>
              <Cited {...{ text, sources, confidence }} />
            </p>
            <ul className="place-films">
              {films.map(({ film, ...claim }) => (
                <li key={film}>
                  <FilmName id={film} />: <Cited {...claim} />
                </li>
              ))}
            </ul>
          </TermSection>
        </li>
      ))}
    </ol>
  )
}
