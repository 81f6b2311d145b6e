import { useState } from 'react'
import type { Decision, MatchedFilm } from '#domain/foreign-entries.ts'
import { plural } from '#lib/plural.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { nameOfForeign } from './foreign-words.ts'
import { decisionFor, type Decisions } from './use-foreign-draft.ts'

type Props = {
  films: readonly MatchedFilm[]
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
}

/** Films that may be one of those here, and films that are none: what becomes of each is asked. */
export function ForeignUnmatched({ films, decisions, onDecide }: Props) {
  const asked = films.filter(({ match }) => match.kind === 'ask')
  const outside = films.filter(({ match }) => match.kind === 'outside')
  const decide = ({ film }: MatchedFilm, decision: Decision) =>
    onDecide({ ...decisions, single: new Map(decisions.single).set(film.key, decision) })
  return (
    <>
      {asked.length > 0 && (
        <section className="import-film" aria-label="Which film is it">
          <h3>Which film is it?</h3>
          <p>
            {plural(asked.length, 'film')} in the file may be one that is here, or another of the
            file. Until you say so, {asked.length === 1 ? 'it is' : 'they are'} left out.
          </p>
          <FilmDecisions films={asked} decisions={decisions} onDecide={decide} />
        </section>
      )}
      {outside.length > 0 && (
        <section className="import-film" aria-label="Not in this catalogue">
          <h3>Not in this catalogue: {plural(outside.length, 'film')}</h3>
          <Choice
            label="What becomes of them"
            options={ALL}
            value={decisions.all}
            onChange={(all) => onDecide({ all, single: withoutOutside(decisions, outside) })}
          />
          <details className="fold">
            <summary>One by one</summary>
            <FilmDecisions films={outside} decisions={decisions} onDecide={decide} />
          </details>
        </section>
      )}
    </>
  )
}

const ALL = [
  { value: 'leave', label: 'Leave them out' },
  { value: 'own', label: 'Take them as films of my own' },
] as const

/** A decision for all takes the place of those made before. */
function withoutOutside({ single }: Decisions, outside: readonly MatchedFilm[]) {
  const keys = new Set(outside.map(({ film }) => film.key))
  return new Map([...single].filter(([key]) => !keys.has(key)))
}

const SHOWN_AT_ONCE = 50

type ListProps = {
  films: readonly MatchedFilm[]
  decisions: Decisions
  onDecide: (film: MatchedFilm, decision: Decision) => void
}

function FilmDecisions({ films, decisions, onDecide }: ListProps) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  return (
    <>
      <ul className="import-decisions">
        {films.slice(0, shown).map((matched) => (
          <li key={matched.film.key}>
            <FilmDecision
              matched={matched}
              decision={decisionFor(decisions, matched)}
              onDecide={(decision) => onDecide(matched, decision)}
            />
          </li>
        ))}
      </ul>
      {films.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          Show more of the other {plural(films.length - shown, 'film')}
        </Button>
      )}
    </>
  )
}

type DecisionProps = {
  matched: MatchedFilm
  decision: Decision
  onDecide: (decision: Decision) => void
}

function FilmDecision({ matched: { film, match }, decision, onDecide }: DecisionProps) {
  const candidates = match.kind === 'found' ? [] : match.candidates
  const value = typeof decision === 'string' ? decision : `film ${decision.id}`
  return (
    <label className="field">
      <span className="field-label">
        <bdi>{nameOfForeign(film)}</bdi>
      </span>
      <select
        className="field-control"
        value={value}
        onChange={({ currentTarget }) => onDecide(readDecision(currentTarget.value))}
      >
        <option value="leave">Leave it out</option>
        {candidates.map((candidate) => (
          <option key={candidate.id} value={`film ${candidate.id}`}>
            It is {nameOfForeign(candidate)}
          </option>
        ))}
        <option value="own">A film of my own</option>
      </select>
    </label>
  )
}

const readDecision = (value: string): Decision =>
  value === 'leave' || value === 'own' ? value : { id: value.slice('film '.length) }
