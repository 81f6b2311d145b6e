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

export function SourceMarks({ sources }: { sources: readonly string[] }) {
  const numbers = use(SourceNumbers)
  return (
    <span className="source-marks">
      {sources.map((key) => (
        <a key={key} href={`#source-${key}`} aria-label={`Source ${numbers.get(key)}`}>
          {numbers.get(key)}
        </a>
      ))}
    </span>
  )
}
