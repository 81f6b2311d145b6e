import type { ReactNode } from 'react'

/** Something went wrong with the user's data: what happened, what is safe, what to do. */
export function AlertBanner({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section role="alert" className="alert">
      <h2 className="alert-title">{title}</h2>
      {children}
    </section>
  )
}
