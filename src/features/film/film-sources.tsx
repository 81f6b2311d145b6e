import type { Film } from '#domain/film.ts'
import { SafeLink } from '#ui/safe-link.tsx'
import { Section } from './film-sections.tsx'

/** Every source of the page, numbered as its marks are. */
export function FilmSources({ film }: { film: Film }) {
  return (
    <Section title="Sources">
      <ol className="sources">
        {Object.entries(film.sources).map(([key, { title, url }]) => (
          <li key={key} id={`source-${key}`}>
            {url === undefined ? title : <SafeLink href={url}>{title}</SafeLink>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
