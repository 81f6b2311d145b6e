import { loadWholeGuide } from '#catalogue/guide.ts'
import { guideNames } from '#catalogue/guide-index.ts'
import { SourceName } from '#components/cited.tsx'
import { GuideLink } from '#components/guide-link.tsx'
import type { GuidePage } from '#components/guide-page.ts'
import type { Guide } from '#domain/guide.ts'
import { type GuideClaim, listGuideClaims, usesOfSources } from '#domain/guide-claims.ts'
import { plural } from '#lib/plural.ts'
import { titleOfFilm } from '#state/films.ts'
import { useAddresses } from './use-addresses.ts'

export async function loadSourcesPage(): Promise<GuidePage> {
  const { sources, ...guide } = await loadWholeGuide()
  const claims = listGuideClaims(guide, { film: titleOfFilm, ...guideNames })
  return {
    title: 'Sources',
    content: <SourcesPage sources={sources} uses={usesOfSources(claims)} />,
  }
}

type Props = { sources: Guide['sources']; uses: ReadonlyMap<string, GuideClaim[]> }

function SourcesPage({ sources, uses }: Props) {
  const addressed = useAddresses()
  const sorted = Object.entries(sources).sort(([, a], [, b]) => a.title.localeCompare(b.title))
  return (
    <article className="guide-page">
      <header className="guide-head">
        <h1>Sources</h1>
        <p className="standfirst">
          Everything the guide says was read somewhere. Here are the {sorted.length} places, and
          what rests on each. The words are our own; the films’ pages list their sources themselves.
        </p>
      </header>
      <dl className="confidence">
        <div>
          <dt>Read in</dt>
          <dd>The source says it, and we have read it there.</dd>
        </div>
        <div>
          <dt>Said only by the article</dt>
          <dd>Only the magazine article that began this list says so.</dd>
        </div>
        <div>
          <dt>Common knowledge</dt>
          <dd>Any encyclopaedia has it; no single source stands for it.</dd>
        </div>
      </dl>
      <ul className="source-uses">
        {sorted.map(([key, source]) => (
          <li key={key} {...addressed(key)}>
            <p>
              <SourceName {...source} />
            </p>
            <details>
              <summary>Used in {plural(uses.get(key)?.length ?? 0, 'place')}</summary>
              <ul>
                {uses.get(key)?.map((claim) => (
                  <li key={`${claim.page}/${claim.part ?? ''}/${claim.where}`}>
                    <GuideLink page={claim.page} {...(claim.part && { part: claim.part })}>
                      {claim.where}
                    </GuideLink>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </article>
  )
}
