import { FILM_TITLES } from '#components/film-titles.ts'
import type { Film } from '#domain/film.ts'
import { ClaimList, Claims, Section, textsOf } from './film-sections.tsx'

type Props = Pick<Film, 'lookFor' | 'easilyMissed'>

/** What to know before, notice while, and think over after; the last is folded, since it gives things away. */
export function LookFor({ lookFor: { before, while: during, after }, easilyMissed = [] }: Props) {
  return (
    <Section
      title={FILM_TITLES.lookFor}
      texts={textsOf([...before, ...during, ...easilyMissed, ...after])}
    >
      <h3>{FILM_TITLES.before}</h3>
      <Claims claims={before} />
      <h3>{FILM_TITLES.while}</h3>
      <Claims claims={during} />
      {easilyMissed.length > 0 && (
        <>
          <h3>{FILM_TITLES.easilyMissed}</h3>
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
