import { foldCards } from '#domain/find-films.ts'
import type { FilmCard } from '#domain/film.ts'
import { inSlices } from '#lib/in-slices.ts'

/** Reads all cards beforehand, a few at a time: with thousands the first key would wait for it. */
export const prepareSearch = (films: readonly FilmCard[]) =>
  inSlices(foldCards(films), new AbortController().signal)
