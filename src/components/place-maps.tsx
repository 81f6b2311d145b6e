import { ARMISTICE_LINE, ISLANDS, MAINLAND, PENINSULA, TAEDONG } from './coastlines.ts'
import type { NumberedPlace } from './numbered-places.ts'
import { PlaceMap } from './place-map.tsx'

const COUNTRY = { west: 123.6, east: 136.4, south: 33, north: 43.2, width: 288 }
const CITY = { west: 125.625, east: 125.81, south: 38.965, north: 39.075, width: 288 }

type Props = { places: readonly NumberedPlace[] }

export function PeninsulaMap({ places }: Props) {
  return (
    <PlaceMap title="Places outside Pyongyang" area={COUNTRY} places={places}>
      {(toPath) => (
        <>
          <path d={`${toPath(MAINLAND)}Z`} className="map-other-land" />
          {ISLANDS.map((island) => (
            <path key={toPath(island)} d={`${toPath(island)}Z`} className="map-other-land" />
          ))}
          <path d={`${toPath(PENINSULA)}Z`} className="map-land" />
          <path d={toPath(ARMISTICE_LINE)} className="map-line" />
        </>
      )}
    </PlaceMap>
  )
}

export function CapitalMap({ places }: Props) {
  return (
    <PlaceMap title="Places in Pyongyang, along the Taedong" area={CITY} places={places}>
      {(toPath) => (
        <>
          <rect width="100%" height="100%" className="map-land" />
          <path d={toPath(TAEDONG)} className="map-river" />
        </>
      )}
    </PlaceMap>
  )
}
