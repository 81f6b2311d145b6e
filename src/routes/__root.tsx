import { createRootRoute, Link, Outlet } from '@tanstack/react-router'

export const Route = createRootRoute({ component: RootRoute, notFoundComponent: NotFoundRoute })

function RootRoute() {
  return (
    <>
      <header>
        <nav aria-label="Main">
          <Link to="/">Catalogue</Link>
        </nav>
      </header>
      <main>
        <Outlet />
      </main>
    </>
  )
}

function NotFoundRoute() {
  return (
    <>
      <h1>Page not found</h1>
      <Link to="/">To the catalogue</Link>
    </>
  )
}
