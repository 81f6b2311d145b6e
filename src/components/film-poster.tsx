import { lazy, Suspense } from 'react'
import { posterIds, spriteUrl } from 'virtual:posters'
import type { FilmId } from '#domain/film.ts'

// Not for the catalogue's films, and so not in the first load.
const TitlePoster = lazy(() =>
  import('./title-poster.tsx').then((part) => ({ default: part.TitlePoster })),
)

type Props = {
  id: FilmId
  title: string
  /** Where a film may be shown twice, none of its posters moves on to its page. */
  isStill?: boolean
}

/**
 * A film's artwork, or one of the family made from its title. Decoration: the title always
 * stands beside it. The name lets the browser move it from card to page (set by script only, since
 * the page's policy allows no style attribute in its HTML).
 */
export function FilmPoster({ id, title, isStill }: Props) {
  const moves =
    import.meta.env.SSR || isStill ? {} : { style: { viewTransitionName: `poster-${id}` } }
  return (
    <svg viewBox="0 0 240 320" className="poster" data-film={id} aria-hidden="true" {...moves}>
      {posterIds.includes(id) ? (
        <use href={`${spriteUrl}#${id}`} />
      ) : (
        <Suspense>{!import.meta.env.SSR && <TitlePoster title={title} />}</Suspense>
      )}
    </svg>
  )
}
