import type { Film } from '#domain/film.ts'
import { ClaimList, Claims, Section, textsOf } from './film-sections.tsx'

type Props = Pick<Film, 'lookFor' | 'easilyMissed'>

/** What to know before, notice while, and think over after; the last is folded, since it gives things away. */
export function LookFor({ lookFor: { before, while: during, after }, easilyMissed = [] }: Props) {
  return (
    <Section
      title="What to look for"
      texts={textsOf([...before, ...during, ...easilyMissed, ...after])}
    >
      <h3>Before</h3>
      <Claims claims={before} />
      <h3>While you watch</h3>
      <Claims claims={during} />
      {easilyMissed.length > 0 && (
        <>
          <h3>Easily missed</h3>
          <Claims claims={easilyMissed} />
        </>
      )}
      <details className="fold">
        <summary>After: tells how it ends</summary>
        <ClaimList claims={after} />
      </details>
    </Section>
  )
}
