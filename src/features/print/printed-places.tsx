import {
  MAP_KEY,
  type NumberedPlace,
  numberPlaces,
  PLACE_TITLES,
} from '#components/numbered-places.ts'
import { CapitalMap, PeninsulaMap } from '#components/place-maps.tsx'
import type { Guide } from '#domain/guide.ts'
import { isApproximate } from '#domain/places.ts'
import { titleOfFilm } from '#state/films.ts'
import { Marked } from './sheet-sources.tsx'

export function PrintedPlaces({ data }: { data: Guide['places'] }) {
  const { outside, inPyongyang } = numberPlaces(data)
  return (
    <>
      <div className="sheet-maps">
        <PeninsulaMap places={outside} />
        <CapitalMap places={inPyongyang} />
      </div>
      <p className="sheet-aside">{MAP_KEY}</p>
      <PlaceList title={PLACE_TITLES.outside} places={outside} />
      <PlaceList title={PLACE_TITLES.inPyongyang} places={inPyongyang} />
    </>
  )
}

function PlaceList({ title, places }: { title: string; places: readonly NumberedPlace[] }) {
  return (
    <section>
      <h3 className="sheet-band">{title}</h3>
      <ol className="sheet-places">
        {places.map(({ number, name, place, text: { text, sources, confidence, films } }) => (
          <li key={place.id} id={place.id}>
            <p>
              <strong>
                {number}. {name}
              </strong>
              {isApproximate(place) && ' (approximate)'}
              {'. '}
              <Marked {...{ text, sources, confidence }} />
            </p>
            <ul>
              {films.map(({ film, ...claim }) => (
                <li key={film}>
                  <em>{titleOfFilm(film)}:</em> <Marked {...claim} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
