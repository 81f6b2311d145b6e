import type { ReactNode } from 'react'

/** One part of the list, by its name. */
export function FilmGroup(props: {
  title: string
  count: number
  empty?: string
  children: ReactNode
}) {
  const { title, count, empty, children } = props
  return (
    <section aria-label={title} className="group">
      <h2>
        {title} <span className="count">{count}</span>
      </h2>
      {count === 0 && <p className="meta">{empty}</p>}
      {children}
    </section>
  )
}
