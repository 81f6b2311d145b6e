import type { Film } from './film.ts'

export type Place = Film['places'][number]

/** Each place of these films once, as the first film that names it has it. */
export function placesById(places: readonly Place[]): ReadonlyMap<string, Place> {
  return new Map(places.toReversed().map((place) => [place.id, place]))
}

/** A place given to no more than two decimals may lie a kilometre or two from its point. */
export function isApproximate({ latitude, longitude }: Place): boolean {
  return isCoarse(latitude) || isCoarse(longitude)
}

const isCoarse = (degrees: number) => Math.abs(degrees * 100 - Math.round(degrees * 100)) < 1e-6

/** In the middle of the capital, where one map for all would hide them under each other. */
export function isInPyongyang({ latitude, longitude }: Place): boolean {
  return latitude > 38.9 && latitude < 39.15 && longitude > 125.5 && longitude < 125.95
}
