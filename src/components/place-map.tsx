import { useId } from 'react'
import { isApproximate, type Place } from '#domain/places.ts'
import {
  type Degrees,
  makeProjection,
  type MapArea,
  pathThrough,
  spreadLabels,
} from '#domain/map-projection.ts'
import type { NumberedPlace } from './numbered-places.ts'

/** Wide enough for a finger: the map is never drawn narrower than its area says. */
const LABEL = 26

type Props = {
  title: string
  area: MapArea
  places: readonly NumberedPlace[]
  /** What is drawn under the points. */
  children: (toPath: (line: readonly Degrees[]) => string) => React.ReactNode
}

/** A map whose points lead to their entries in the list beside it, which says the same in words. */
export function PlaceMap({ title, area, places, children }: Props) {
  const titleId = useId()
  const { project, height } = makeProjection(area)
  const toPath = (line: readonly Degrees[]) => pathThrough(line.map(project))
  const points = places.map(({ place }) => project([place.longitude, place.latitude]))
  const labels = spreadLabels(points, { distance: LABEL, width: area.width, height })
  return (
    <figure className="map" aria-labelledby={titleId}>
      <svg viewBox={`0 0 ${area.width} ${height}`} role="group" aria-labelledby={titleId}>
        {children(toPath)}
        {places.map(({ place, number, name }, index) => (
          <MapPoint
            key={place.id}
            {...{ place, number, name }}
            point={points[index] ?? { x: 0, y: 0 }}
            label={labels[index] ?? { x: 0, y: 0 }}
          />
        ))}
      </svg>
      <figcaption id={titleId}>{title}</figcaption>
    </figure>
  )
}

type XY = { x: number; y: number }

function MapPoint(props: { place: Place; number: number; name: string; point: XY; label: XY }) {
  const { place, number, name, point, label } = props
  const isMoved = Math.hypot(label.x - point.x, label.y - point.y) > 1
  return (
    <a
      href={`#${place.id}`}
      aria-label={`${number}, ${name}${isApproximate(place) ? ', approximate' : ''}`}
      className={isApproximate(place) ? 'map-point map-point-rough' : 'map-point'}
    >
      <title>{name}</title>
      {isMoved && (
        <>
          <line x1={point.x} y1={point.y} x2={label.x} y2={label.y} className="map-leader" />
          <circle cx={point.x} cy={point.y} r={2.5} className="map-spot" />
        </>
      )}
      <circle cx={label.x} cy={label.y} r={LABEL / 2 - 1} className="map-disc" />
      <text x={label.x} y={label.y} className="map-number">
        {number}
      </text>
    </a>
  )
}
