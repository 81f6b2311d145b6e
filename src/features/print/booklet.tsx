import type { ReactNode } from 'react'
import { filmCards } from '#catalogue/catalogue.ts'
import { GUIDE_PARTS, GUIDE_STANDFIRST, GUIDE_TITLE } from '#components/guide-parts.ts'
import type { Guide } from '#domain/guide.ts'
import { pickSources } from '#domain/guide-sources.ts'
import { formatDay } from '#lib/format-day.ts'
import { useToday } from '#lib/use-today.ts'
import type { BookletPart } from './booklet-parts.ts'
import { PrintedCamera } from './printed-camera.tsx'
import { PrintedGlossary } from './printed-glossary.tsx'
import { PrintedPlaces } from './printed-places.tsx'
import { PrintedQuestions } from './printed-questions.tsx'
import { PrintedRoutes } from './printed-routes.tsx'
import { PrintedThemes } from './printed-themes.tsx'
import { PrintedTimeLine } from './printed-time-line.tsx'
import { PrintedUnknown } from './printed-unknown.tsx'
import { Numbered, SourcesAtEnd } from './sheet-sources.tsx'

const PRINTED: Record<BookletPart, (guide: Guide) => ReactNode> = {
  'time-line': (guide) => <PrintedTimeLine data={guide['time-line']} />,
  camera: (guide) => <PrintedCamera data={guide.camera} />,
  themes: (guide) => <PrintedThemes data={guide.themes} />,
  places: (guide) => <PrintedPlaces data={guide.places} />,
  routes: (guide) => <PrintedRoutes data={guide.routes} />,
  questions: (guide) => <PrintedQuestions data={guide.questions} />,
  glossary: (guide) => <PrintedGlossary data={guide.glossary} />,
  unknown: (guide) => <PrintedUnknown data={guide.unknown} />,
}

type Props = { guide: Guide; parts: readonly BookletPart[] }

/** The guide from its cover to its sources, each part from a new page on. */
export function Booklet({ guide, parts }: Props) {
  const sources = pickSources(
    parts.map((part) => guide[part]),
    guide.sources,
  )
  return (
    <Numbered sources={sources}>
      <Cover parts={parts} />
      {parts.map((part) => (
        <section key={part} className="sheet" data-run={part}>
          <h2>{aboutPart(part).label}</h2>
          <p className="sheet-standfirst">{aboutPart(part).about}</p>
          {PRINTED[part](guide)}
        </section>
      ))}
      <SourcesAtEnd run="sources" />
    </Numbered>
  )
}

function aboutPart(part: BookletPart) {
  const { label, about } = GUIDE_PARTS.find(({ slug }) => slug === part) ?? {
    label: part,
    about: '',
  }
  return { label, about }
}

function Cover({ parts }: { parts: readonly BookletPart[] }) {
  const today = useToday()
  return (
    <section className="sheet sheet-cover" data-run="cover">
      <p className="sheet-eyebrow">Reel North</p>
      <h2>{GUIDE_TITLE}</h2>
      <p className="sheet-standfirst">{GUIDE_STANDFIRST}</p>
      <ol className="sheet-contents">
        {parts.map((part) => (
          <li key={part}>
            <strong>{aboutPart(part).label}</strong> {aboutPart(part).about}
          </li>
        ))}
      </ol>
      <p className="sheet-aside">
        The films: {filmCards.map(({ title, year }) => `${title} (${year ?? ''})`).join(', ')}.
        Printed on {formatDay(today)} from {window.location.host}. The numbers in the text are those
        of the sources at the end.
      </p>
    </section>
  )
}
