import { type Place, placesById } from '#domain/places.ts'

const placeFiles = import.meta.glob<Place[]>('./films/*.json', {
  query: '?places',
  import: 'default',
  eager: true,
})

/** Where the films take place, by id. Only for the guide’s map: it is no part of the first load. */
export const filmPlaces = placesById(Object.values(placeFiles).flat())
