import type { FilmCard } from '#domain/film.ts'
import { findFilm } from '#state/films.ts'

/** The film whose page this is, or else the one whose card or row has the focus. */
export function filmAtHand(): FilmCard | undefined {
  const page = document.querySelector<HTMLElement>('article[data-film]')?.dataset['film']
  const id = page ?? linkedFilm(document.activeElement?.closest('article'))
  return id === undefined ? undefined : findFilm(id)
}

function linkedFilm(article: Element | null | undefined): string | undefined {
  const address = article?.querySelector('a[href^="/films/"]')?.getAttribute('href')
  return address?.slice('/films/'.length).split(/[?#]/)[0]
}
