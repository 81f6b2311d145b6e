import { type ReactNode, useId } from 'react'

/** In the place of a picture for which there is nothing yet: how it comes to be. */
export function Missing({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="stat">
      <h2 id={titleId}>{title}</h2>
      <p className="meta">{children}</p>
    </section>
  )
}
