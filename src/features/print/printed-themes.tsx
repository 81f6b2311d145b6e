import { guideNames } from '#catalogue/guide-index.ts'
import type { Guide } from '#domain/guide.ts'
import { titleOfFilm } from '#state/films.ts'
import { Paragraphs } from './claims.tsx'
import { Marked } from './sheet-sources.tsx'

export function PrintedThemes({ data }: { data: Guide['themes'] }) {
  return data.map(({ id, essay, films }) => (
    <section key={id}>
      <h3 className="sheet-band">{guideNames.theme(id)}</h3>
      <Paragraphs claims={essay} />
      <ul className="sheet-lines">
        {films.map(({ film, ...claim }) => (
          <li key={film}>
            <strong>{titleOfFilm(film)}.</strong> <Marked {...claim} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
