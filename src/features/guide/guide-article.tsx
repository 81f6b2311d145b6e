import type { ReactNode } from 'react'
import { CitedPage, SourceList } from '#components/cited.tsx'
import type { TermBook } from '#components/term-book.ts'
import { Terms } from '#components/terms.tsx'
import type { Source } from '#domain/guide-sources.ts'

/** What a page of the guide rests on: its sources, and the terms explained in it. */
export type Apparatus = { sources: Record<string, Source>; book: TermBook }

/** A page of the guide: its title, its text, and its sources as the end notes. */
export function GuideArticle(props: {
  title: string
  standfirst: string
  apparatus: Apparatus
  children: ReactNode
}) {
  const { title, standfirst, apparatus, children } = props
  return (
    <CitedPage sources={apparatus.sources}>
      <Terms book={apparatus.book}>
        <article className="guide-page">
          <header className="guide-head">
            <h1>{title}</h1>
            <p className="standfirst">{standfirst}</p>
          </header>
          {children}
          {Object.keys(apparatus.sources).length > 0 && (
            <section className="guide-sources" aria-labelledby="page-sources">
              <h2 id="page-sources">Sources of this page</h2>
              <SourceList sources={apparatus.sources} />
            </section>
          )}
        </article>
      </Terms>
    </CitedPage>
  )
}
