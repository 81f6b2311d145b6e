import { filmCards } from '#catalogue/catalogue.ts'
import type { GuidePage } from '#components/guide-page.ts'
import { type Decade, makeTimeLine } from '#domain/time-line.ts'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { Jumps } from './jumps.tsx'
import { loadPart } from './load-part.ts'
import { TimeLineEntry } from './time-line-entry.tsx'
import { useAddresses } from './use-addresses.ts'

export async function loadTimeLinePage(): Promise<GuidePage> {
  const { data, apparatus } = await loadPart('time-line')
  const decades = makeTimeLine(data, filmCards)
  return {
    title: 'Time line',
    content: <TimeLinePage decades={decades} apparatus={apparatus} />,
  }
}

function TimeLinePage({ decades, apparatus }: { decades: Decade[]; apparatus: Apparatus }) {
  const addressed = useAddresses()
  return (
    <GuideArticle
      title="Time line"
      standfirst="From the end of one rule to the latest news of the filmmakers. The six films stand in the years when they were shot, and again when they were shown: often years lie between, and in them the country went on."
      apparatus={apparatus}
    >
      <Jumps label="Decades" parts={decades.map(({ decade }) => ({ id: decade, name: decade }))} />
      {decades.map(({ decade, entries }) => (
        <section key={decade} aria-labelledby={decade} className="decade">
          <h2 {...addressed(decade)}>{decade}</h2>
          <ol className="time-line">
            {entries.map((entry) => (
              <TimeLineEntry key={entry.id} entry={entry} address={addressed(entry.id)} />
            ))}
          </ol>
        </section>
      ))}
    </GuideArticle>
  )
}
