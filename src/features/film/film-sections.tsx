import { type ReactNode, useId } from 'react'
import type { Claim } from '#domain/film.ts'
import { Cited } from './cited.tsx'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="section prose">
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  )
}

export function Claims({ claims }: { claims: readonly Claim[] }) {
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <li key={claim.text}>
          <Cited {...claim} />
        </li>
      ))}
    </ul>
  )
}
