import { createFileRoute, notFound } from '@tanstack/react-router'
import { loadFilm } from '#catalogue/catalogue.ts'

export const Route = createFileRoute('/films/$filmId')({
  loader: async ({ params }) => {
    const film = await loadFilm(params.filmId)
    if (!film) throw notFound()
    return film
  },
  component: FilmRoute,
})

function FilmRoute() {
  const film = Route.useLoaderData()
  return (
    <>
      <h1>{film.title.value}</h1>
      <p>{film.summary.text}</p>
    </>
  )
}
