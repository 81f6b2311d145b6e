import { type ReactNode, useId } from 'react'
import { Numbered, type Sources, SourcesAtEnd } from './sheet-sources.tsx'

type Props = {
  /** The run of pages it begins (`PageRun`). */
  run: string
  title: string
  eyebrow?: string
  /** Beside or below the title. */
  head?: ReactNode
  sources: Sources
  children: ReactNode
}

/** Pages that belong together: a title, their text, and the sources it rests on at the end. */
export function Sheet({ run, title, eyebrow, head, sources, children }: Props) {
  const titleId = useId()
  return (
    <Numbered sources={sources}>
      <article className="sheet" data-run={run} aria-labelledby={titleId}>
        <header className="sheet-head">
          {eyebrow !== undefined && <p className="sheet-eyebrow">{eyebrow}</p>}
          <h2 id={titleId}>{title}</h2>
          {head}
        </header>
        {children}
        <SourcesAtEnd />
      </article>
    </Numbered>
  )
}
