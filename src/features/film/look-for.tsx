import type { Film } from '#domain/film.ts'
import { Claims, Section } from './film-sections.tsx'

/** What to know before, notice while, and think over after; the last is folded, since it gives things away. */
export function LookFor({ lookFor }: { lookFor: Film['lookFor'] }) {
  return (
    <Section title="What to look for">
      <h3>Before</h3>
      <Claims claims={lookFor.before} />
      <h3>While you watch</h3>
      <Claims claims={lookFor.while} />
      <details className="fold">
        <summary>After: tells how it ends</summary>
        <Claims claims={lookFor.after} />
      </details>
    </Section>
  )
}
