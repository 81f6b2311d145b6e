import type { Film, FilmCard, FilmId } from '#domain/film.ts'
import { themesOf } from '#domain/theme.ts'

/** The cards' own few fields: all of the catalogue that is loaded before anything else. */
const cardFiles = import.meta.glob<FilmCard>('./films/*.json', {
  query: '?card',
  import: 'default',
  eager: true,
})

/** A chunk per film, loaded with its page. */
const pageFiles = import.meta.glob<Film>('./films/*.json', { query: '?page', import: 'default' })

// A built page has the cards in its HTML, beside the words they share: that costs less than a script.
export const filmCards: readonly FilmCard[] =
  import.meta.env.PROD && !import.meta.env.SSR
    ? readCardsOfPage()
    : Object.values(cardFiles).toSorted((one, other) => one.order - other.order)

function readCardsOfPage(): FilmCard[] {
  const text = document.getElementById('film-cards')?.textContent ?? ''
  return JSON.parse(text) as FilmCard[]
}

/** Every theme of the catalogue, those of most films first. */
export const themes = themesOf(filmCards)

const cardsById = new Map(filmCards.map((card) => [card.id, card]))

export function findFilmCard(id: FilmId): FilmCard | undefined {
  return cardsById.get(id)
}

/** Undefined for an id the catalogue does not have. Rejects when the film's chunk cannot be had. */
export function loadFilm(id: FilmId): Promise<Film> | undefined {
  // By the card first, so that no odd id becomes a file name.
  return cardsById.has(id) ? pageFiles[`./films/${id}.json`]?.() : undefined
}

/** For the full-text search, which reads what the cards leave out. */
export function loadAllFilms(): Promise<Film[]> {
  return Promise.all(filmCards.flatMap(({ id }) => loadFilm(id) ?? []))
}
