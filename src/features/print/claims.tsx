import type { ReactNode } from 'react'
import type { Claim } from '#domain/film.ts'
import { Marked } from './sheet-sources.tsx'

/** A section of a sheet, kept with its title. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Statements as a list; nothing where there are none. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return (
    <ul className="sheet-claims">
      {claims.map((claim) => (
        <li key={claim.text}>
          <Marked {...claim} />
        </li>
      ))}
    </ul>
  )
}

/** A section of statements, where there are any. */
export function ClaimsPart(props: { title: string; claims?: readonly Claim[] | undefined }) {
  const { title, claims = [] } = props
  return (
    claims.length > 0 && (
      <Part title={title}>
        <ClaimList claims={claims} />
      </Part>
    )
  )
}

/** Statements that follow each other as paragraphs. */
export function Paragraphs({ claims }: { claims: readonly Claim[] }) {
  return claims.map((claim) => (
    <p key={claim.text}>
      <Marked {...claim} />
    </p>
  ))
}
