import { SourceList } from '#components/cited.tsx'
import type { Film } from '#domain/film.ts'
import { Section } from './film-sections.tsx'

/** Every source of the page, numbered as its marks are. */
export function FilmSources({ film }: { film: Film }) {
  return (
    <Section title="Sources">
      <SourceList sources={film.sources} />
    </Section>
  )
}
