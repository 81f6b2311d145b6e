import { posterIds, spriteUrl } from 'virtual:posters'
import type { FilmId } from '#domain/film.ts'

/**
 * A film's artwork, or a plain one of the family made from its title. Decoration: the title always
 * stands beside it. The name lets the browser move it from card to page (set by script only, since
 * the page's policy allows no style attribute in its HTML).
 */
export function FilmPoster({ id, title }: { id: FilmId; title: string }) {
  const moves = import.meta.env.SSR ? {} : { style: { viewTransitionName: `poster-${id}` } }
  return (
    <svg viewBox="0 0 240 320" className="poster" data-film={id} aria-hidden="true" {...moves}>
      {posterIds.includes(id) ? <use href={`${spriteUrl}#${id}`} /> : <TitlePoster title={title} />}
    </svg>
  )
}

function TitlePoster({ title }: { title: string }) {
  const initial = Array.from(title)[0] ?? ''
  return (
    <>
      <rect width="240" height="320" fill="var(--poster-paper)" />
      <circle cx="120" cy="150" r="84" fill="none" stroke="var(--poster-accent)" strokeWidth="6" />
      <text x="120" y="190" textAnchor="middle" className="poster-initial">
        {initial}
      </text>
    </>
  )
}
