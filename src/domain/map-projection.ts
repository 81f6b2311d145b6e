export type Point = { x: number; y: number }
/** Longitude and latitude, in degrees. */
export type Degrees = readonly [number, number]

/** A piece of the world, drawn `width` wide. */
export type MapArea = { west: number; east: number; south: number; north: number; width: number }

/** Degrees of longitude are made as long as they are in the middle of the area; good for a small one. */
export function makeProjection({ west, east, south, north, width }: MapArea) {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / ((east - west) * shrink)
  const project = ([longitude, latitude]: Degrees): Point => ({
    x: round((longitude - west) * shrink * scale),
    y: round((north - latitude) * scale),
  })
  return { project, height: round((north - south) * scale) }
}

const round = (value: number) => Math.round(value * 10) / 10

/** A line through these points for the `d` of a path. */
export const pathThrough = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/**
 * Moves labels apart until no two are nearer than `distance`, and keeps them inside the map. Each
 * stays as near to its own point as that allows; the same points always give the same labels.
 */
export function spreadLabels(
  points: readonly Point[],
  { distance, width, height }: { distance: number; width: number; height: number },
): Point[] {
  const labels = points.map(({ x, y }) => ({ x, y }))
  const inside = (value: number, size: number) =>
    Math.min(size - distance / 2, Math.max(distance / 2, value))
  for (let round = 0; round < 500; round++) {
    let isSettled = true
    labels.forEach((one, first) => {
      labels.slice(first + 1).forEach((other, after) => {
        const apart = Math.hypot(other.x - one.x, other.y - one.y)
        if (apart >= distance) return
        isSettled = false
        // Two on one point are parted in a direction of their own.
        const angle =
          apart === 0 ? first + 2.4 * (after + 1) : Math.atan2(other.y - one.y, other.x - one.x)
        const push = (distance - apart) / 2 + 0.05
        one.x = inside(one.x - Math.cos(angle) * push, width)
        one.y = inside(one.y - Math.sin(angle) * push, height)
        other.x = inside(other.x + Math.cos(angle) * push, width)
        other.y = inside(other.y + Math.sin(angle) * push, height)
      })
    })
    if (isSettled) break
  }
  return labels.map(({ x, y }) => ({ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 }))
}
