import { factsOf } from '#components/film-facts.ts'
import { FILM_TITLES } from '#components/film-titles.ts'
import { NativeNames } from '#components/native-names.tsx'
import type { Film } from '#domain/film.ts'
import { Part } from './claims.tsx'
import { Marks } from './sheet-sources.tsx'

export function FactsPart({ film }: { film: Film }) {
  return (
    <Part title={FILM_TITLES.facts}>
      <dl className="sheet-facts">
        {factsOf(film).map(({ term, lines }) => (
          <div key={term}>
            <dt>{term}</dt>
            {lines.map(({ text, native, note, ...provenance }) => (
              <dd key={text}>
                {text}
                <NativeNames names={native} />
                <Marks {...provenance} />
                {note !== undefined && <em> {note}</em>}
              </dd>
            ))}
          </div>
        ))}
        {addressesOf(film).map(({ site, address, ...provenance }) => (
          <div key={site}>
            <dt>{site}</dt>
            <dd className="sheet-address">
              {address}
              <Marks {...provenance} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

/** Where other film databases have it, to be typed. */
function addressesOf({ ids: { imdb, tmdb, letterboxd } }: Film) {
  return [
    imdb && { ...imdb, site: 'IMDb', address: `imdb.com/title/${imdb.value}` },
    tmdb && { ...tmdb, site: 'TMDB', address: `themoviedb.org/movie/${tmdb.value}` },
    letterboxd && {
      ...letterboxd,
      site: 'Letterboxd',
      address: `letterboxd.com/film/${letterboxd.value}`,
    },
  ].filter((address) => address !== undefined)
}

export function PeoplePart({ film: { people } }: { film: Film }) {
  if (people.length === 0) return null
  return (
    <Part title={FILM_TITLES.people}>
      <ul className="sheet-lines">
        {people.map(({ name, native, part, ...provenance }) => (
          <li key={name}>
            <strong>{name}</strong>
            <NativeNames names={native} />, {part}
            <Marks {...provenance} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
