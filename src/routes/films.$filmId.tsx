import { createFileRoute, notFound } from '@tanstack/react-router'
import { loadFilm } from '#catalogue/catalogue.ts'
import { isFilmId } from '#domain/entry.ts'
import type { Film } from '#domain/film.ts'
import { FilmPage } from '#features/film/film-page.tsx'
import { OwnFilmPage } from '#features/film/own-film-route.ts'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/films/$filmId')({
  loader: async ({ params: { filmId } }) => {
    const film = await loadFilm(filmId)
    if (film) return film
    if (!isFilmId(filmId)) throw notFound()
    // Maybe one of the user's own: their records say, and may be on their way yet.
    await OwnFilmPage.preload?.()
    return undefined
  },
  head: ({ loaderData: film }) => (film ? pageTitle(film.title.value) : {}),
  component: FilmRoute,
})

function FilmRoute() {
  const { filmId } = Route.useParams()
  // Another film's for a moment when the router rewrites an odd address, such as /films/%2e%2e.
  const film: Film | undefined = Route.useLoaderData()
  return film ? <FilmPage key={film.id} film={film} /> : <OwnFilmPage key={filmId} id={filmId} />
}
