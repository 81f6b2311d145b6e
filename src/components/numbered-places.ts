import { filmPlaces } from '#catalogue/film-places.ts'
import type { Guide } from '#domain/guide.ts'
import { isInPyongyang, type Place } from '#domain/places.ts'

export type NumberedPlace = {
  number: number
  name: string
  place: Place
  text: Guide['places'][number]
}

/** What the two maps and their lists are called. */
export const PLACE_TITLES = {
  outside: 'The peninsula, and one ward of Osaka',
  inPyongyang: 'Pyongyang',
}

/** How the maps are to be read. */
export const MAP_KEY =
  'A dashed ring marks a place whose point is approximate: it may lie a kilometre or two away.'

/** The city itself stands on the large map, where its parts would hide each other. */
const CAPITAL = 'pyongyang'

/**
 * The places of the guide, numbered as a printed map numbers them: outside the capital from north to
 * south, then those in it.
 */
export function numberPlaces(texts: Guide['places']) {
  const known = texts
    .flatMap((text) => {
      const place = filmPlaces.get(text.id)
      return place ? [{ place, text }] : []
    })
    .sort((a, b) => b.place.latitude - a.place.latitude)
  const isInset = ({ place }: (typeof known)[number]) =>
    isInPyongyang(place) && place.id !== CAPITAL
  const outside = known.filter((one) => !isInset(one))
  const numbered = [...outside, ...known.filter(isInset)].map(
    ({ place, text }, index): NumberedPlace => ({
      number: index + 1,
      // Under the heading of the city its name need not be said again.
      name: isInPyongyang(place) ? place.name.replace(/, Pyongyang$/, '') : place.name,
      place,
      text,
    }),
  )
  return {
    outside: numbered.slice(0, outside.length),
    inPyongyang: numbered.slice(outside.length),
  }
}
