import { createFileRoute, notFound } from '@tanstack/react-router'
import { loadFilm } from '#catalogue/catalogue.ts'
import type { Film } from '#domain/film.ts'
import { FilmPage } from '#features/film/film-page.tsx'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/films/$filmId')({
  loader: async ({ params }) => {
    const film = await loadFilm(params.filmId)
    if (!film) throw notFound()
    return film
  },
  head: ({ loaderData: film }) => (film ? pageTitle(film.title.value) : {}),
  component: FilmRoute,
})

function FilmRoute() {
  // Undefined for a moment when the router rewrites an odd address, such as /films/%2e%2e.
  const film: Film | undefined = Route.useLoaderData()
  return film && <FilmPage key={film.id} film={film} />
}
