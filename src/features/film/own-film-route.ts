import { lazyRouteComponent } from '@tanstack/react-router'

/** The page of a film of the user's own. A file of its own, so that who loads it and who shows it share it. */
export const OwnFilmPage = lazyRouteComponent(() => import('./own-film-page.tsx'), 'OwnFilmPage')
