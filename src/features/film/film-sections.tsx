import { type ReactNode, useId } from 'react'
import { Cited } from '#components/cited.tsx'
import { TermSection } from '#components/terms.tsx'
import type { Claim } from '#domain/film.ts'

type Watching = Claim & { spoiler?: true | undefined }

export function Section(props: {
  title: string
  /** The running text in it, where terms are explained. */
  texts?: readonly string[]
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="section prose">
      <h2 id={titleId}>{props.title}</h2>
      <TermSection texts={props.texts ?? []}>{props.children}</TermSection>
    </section>
  )
}

export const textsOf = (claims: readonly Claim[] = []): string[] => claims.map(({ text }) => text)

/** A list of statements; those that tell how the film goes on are folded away. */
export function Claims({ claims }: { claims: readonly Watching[] }) {
  const spoilers = claims.filter(({ spoiler }) => spoiler)
  return (
    <>
      <ClaimList claims={claims.filter(({ spoiler }) => !spoiler)} />
      {spoilers.length > 0 && (
        <details className="fold">
          <summary>More: tells how it goes on</summary>
          <ClaimList claims={spoilers} />
        </details>
      )}
    </>
  )
}

/** A section of statements, where there are any. */
export function ClaimsSection({
  title,
  claims,
}: {
  title: string
  claims?: readonly Claim[] | undefined
}) {
  return (
    claims && (
      <Section title={title} texts={textsOf(claims)}>
        <Claims claims={claims} />
      </Section>
    )
  )
}

export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null
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
