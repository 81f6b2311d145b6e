import { rankMatch } from '#domain/rank-match.ts'
import { foldText } from '#lib/fold-text.ts'
import { filmItem, rankFilms } from './film-items.ts'
import type { Section, Step } from './item.ts'
import type { Listed } from './list-sections.ts'

const MOST_FILMS = 20

/** What answers a command's second question. */
export function listStep(listed: Listed, step: Step, text: string): Section[] {
  const typed = foldText(text)
  if (step.ask === 'answer') {
    const items = step.items.filter(
      ({ title }) => typed === '' || rankMatch(typed, foldText(title)) !== undefined,
    )
    return items.length > 0 ? [{ title: step.title, items }] : []
  }
  const { command } = step
  const films = typed === '' ? listed.films : rankFilms(listed, typed).map(({ film }) => film)
  const items = films
    .flatMap((film) => {
      const does = command.does(film)
      return does === undefined
        ? []
        : filmItem(
            film,
            listed,
            { kind: 'film', command, film },
            command.answers ? undefined : does,
          )
    })
    .slice(0, MOST_FILMS)
  return items.length > 0 ? [{ title: 'Films', items }] : []
}
