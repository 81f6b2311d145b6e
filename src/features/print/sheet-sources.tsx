import { createContext, type ReactNode, use } from 'react'
import { CONFIDENCE } from '#components/cited.tsx'
import type { Claim } from '#domain/film.ts'
import { formatPartialDay } from '#lib/format-partial-day.ts'
import { SafeLink } from '#ui/safe-link.tsx'

type Source = {
  title: string
  url?: string | undefined
  stoodAt?: string | undefined
  date?: string | undefined
}

export type Sources = Readonly<Record<string, Source>>

const SheetSources = createContext<Sources>({})

/** Set at the number of what only the article says, and explained with the sources. */
const ARTICLE_SIGN = '°'

/** Numbers these sources in their order, for the marks in the text. */
export function Numbered({ sources, children }: { sources: Sources; children: ReactNode }) {
  return <SheetSources value={sources}>{children}</SheetSources>
}

/** A statement with the numbers of its sources, as a book has them. */
export function Marked({ text, ...provenance }: Claim) {
  return (
    <>
      {text}
      <Marks {...provenance} />
    </>
  )
}

export function Marks({ sources, confidence }: Pick<Claim, 'sources' | 'confidence'>) {
  const keys = Object.keys(use(SheetSources))
  const numbers = sources.map((key) => keys.indexOf(key) + 1).sort((a, b) => a - b)
  return (
    <>
      {/* No line begins with them. */}
      {'\u2060'}
      <sup className="sheet-marks">
        <span className="sr-only"> Source </span>
        {numbers.join(', ')}
        {confidence === 'seed' && ARTICLE_SIGN}
      </sup>
    </>
  )
}

/** Every source, numbered as its marks are, with the address written out. */
export function SourcesAtEnd({ run }: { run?: string }) {
  // On pages of their own they are a part as the others are.
  const Heading = run === undefined ? 'h3' : 'h2'
  const sources = use(SheetSources)
  if (Object.keys(sources).length === 0) return null
  return (
    <section className="sheet-sources" {...(run !== undefined && { 'data-run': run })}>
      <Heading>Sources</Heading>
      {'seed' in sources && (
        <p>
          {ARTICLE_SIGN} {CONFIDENCE.seed}.
        </p>
      )}
      <ol>
        {Object.entries(sources).map(([key, { title, url, stoodAt, date }]) => (
          <li key={key}>
            {url === undefined ? title : <SafeLink href={url}>{title}</SafeLink>}
            {date !== undefined && `, ${formatPartialDay(date)}`}
            {(url ?? stoodAt) !== undefined && (
              <span className="sheet-address"> {plainAddress(url ?? stoodAt ?? '')}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** As one would type it: with its letters in place of their codes. */
function plainAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
  try {
    return decodeURI(short)
  } catch {
    return short
  }
}
