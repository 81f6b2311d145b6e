import { createContext, type ReactNode, use } from 'react'
import type { Claim } from '#domain/film.ts'
import { formatPartialDay } from '#lib/format-partial-day.ts'
import { NoteInPlace } from '#ui/note-in-place.tsx'
import { SafeLink } from '#ui/safe-link.tsx'
import { TermText } from './terms.tsx'

type Source = {
  title: string
  url?: string | undefined
  /** Where it stood without `https:`: to be read, not followed. */
  stoodAt?: string | undefined
  date?: string | undefined
}
type Sources = Readonly<Record<string, Source>>
type Provenance = Pick<Claim, 'sources' | 'confidence'>

const PageSources = createContext<Sources>({})

/** What is said of a statement by how sure we are of it. */
export const CONFIDENCE: Record<Claim['confidence'], string> = {
  found: 'Read in',
  seed: 'Said only by the article that began this list',
  known: 'Common knowledge',
}

/** Numbers a page’s sources in their order, for the marks that `Cited` sets. */
export function CitedPage({ sources, children }: { sources: Sources; children: ReactNode }) {
  return <PageSources value={sources}>{children}</PageSources>
}

/** A sentence with its terms explained and the numbers of the sources it rests on. */
export function Cited({ text, ...provenance }: Pick<Claim, 'text'> & Provenance) {
  return (
    <>
      <TermText text={text} /> <SourceMarks {...provenance} />
    </>
  )
}

/** The numbers of the sources; pressed, they say what these are, and how sure we are. */
export function SourceMarks({ sources, confidence }: Provenance) {
  const all = use(PageSources)
  const keys = Object.keys(all)
  const marks = sources.map((key) => keys.indexOf(key) + 1).join(', ')
  return (
    <NoteInPlace
      href={`#source-${sources[0]}`}
      label={`${sources.length > 1 ? 'Sources' : 'Source'} ${marks}`}
      className="source-marks"
      note={
        <>
          <span className="note-title">{CONFIDENCE[confidence]}</span>
          {sources
            .filter((key) => key !== 'known')
            .map((key) => (
              <span key={key} className="note-source">
                <a href={`#source-${key}`} className="note-number">
                  {keys.indexOf(key) + 1}
                </a>
                <SourceName {...(all[key] ?? { title: key })} />
              </span>
            ))}
        </>
      }
    >
      {marks}
    </NoteInPlace>
  )
}

/** What a source is called, where it can be read, and when it was published. */
export function SourceName({ title, url, stoodAt, date }: Source) {
  return (
    <span>
      {url === undefined ? title : <SafeLink href={url}>{title}</SafeLink>}
      {stoodAt !== undefined && <span className="source-stood">, {stoodAt}</span>}
      {date !== undefined && (
        <>
          , <span className="source-date">{formatPartialDay(date)}</span>
        </>
      )}
    </span>
  )
}

/** Every source of the page, numbered as its marks are. */
export function SourceList({ sources }: { sources: Sources }) {
  return (
    <ol className="sources">
      {Object.entries(sources).map(([key, source]) => (
        <li key={key} id={`source-${key}`}>
          <SourceName {...source} />
        </li>
      ))}
    </ol>
  )
}
