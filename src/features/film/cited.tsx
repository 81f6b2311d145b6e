import { createContext, type ReactNode, use } from 'react'
import type { Claim, Film } from '#domain/film.ts'

const SourceNumbers = createContext<ReadonlyMap<string, number>>(new Map())

/** Numbers the film's sources in the order of its file, for the marks that `Cited` sets. */
export function CitedFilm({ film, children }: { film: Film; children: ReactNode }) {
  const numbers = new Map(Object.keys(film.sources).map((key, index) => [key, index + 1]))
  return <SourceNumbers value={numbers}>{children}</SourceNumbers>
}

/** A sentence with the numbers of the sources it rests on. */
export function Cited({ text, sources }: Pick<Claim, 'text' | 'sources'>) {
  return (
    <>
      {text} <SourceMarks sources={sources} />
    </>
  )
}

/** One link to the first of the sources, named by the numbers of all of them. */
export function SourceMarks({ sources }: { sources: readonly string[] }) {
  const numbers = use(SourceNumbers)
  const marks = sources.map((key) => numbers.get(key)).join(', ')
  return (
    <a
      href={`#source-${sources[0]}`}
      aria-label={`${sources.length > 1 ? 'Sources' : 'Source'} ${marks}`}
      className="source-marks"
    >
      {marks}
    </a>
  )
}
