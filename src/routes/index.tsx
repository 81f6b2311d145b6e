import { createFileRoute, Link } from '@tanstack/react-router'
import { filmCards } from '#catalogue/catalogue.ts'

export const Route = createFileRoute('/')({ component: CatalogueRoute })

function CatalogueRoute() {
  return (
    <>
      <h1>Six films</h1>
      {filmCards.map((film) => (
        <article key={film.id} aria-labelledby={film.id}>
          <h2 id={film.id}>
            <Link to="/films/$filmId" params={{ filmId: film.id }}>
              {film.title}
            </Link>
          </h2>
          <p>{film.line}</p>
        </article>
      ))}
    </>
  )
}
