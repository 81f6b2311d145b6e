import { Cited } from '#components/cited.tsx'
import type { GuidePage } from '#components/guide-page.ts'
import { TermSection } from '#components/terms.tsx'
import type { Guide } from '#domain/guide.ts'
import { FilmNames } from './film-names.tsx'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { loadPart } from './load-part.ts'
import { useAddresses } from './use-addresses.ts'

export async function loadUnknownPage(): Promise<GuidePage> {
  const { data, apparatus } = await loadPart('unknown')
  return {
    title: 'What is not known',
    content: <UnknownPage unknown={data} apparatus={apparatus} />,
  }
}

type Props = { unknown: Guide['unknown']; apparatus: Apparatus }

function UnknownPage({ unknown, apparatus }: Props) {
  const addressed = useAddresses()
  return (
    <GuideArticle
      title="What is not known"
      standfirst="A guide that knew everything about this country would be lying. Here is where our knowledge ends, and what we do about it."
      apparatus={apparatus}
    >
      <div className="unknown-list">
        {unknown.map(({ id, title, films, ...claim }) => (
          <section key={id} {...addressed(id)} className="unknown" aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <TermSection texts={[claim.text]}>
              <p>
                <Cited {...claim} />
              </p>
            </TermSection>
            <FilmNames ids={films} label="Ask it of" />
          </section>
        ))}
      </div>
    </GuideArticle>
  )
}
