import { rankMatch } from '#domain/rank-match.ts'
import { foldText } from '#lib/fold-text.ts'
import { filmCommandItem } from './command-items.ts'
import { commands } from './commands.ts'
import { rankFilms } from './film-items.ts'
import type { Item } from './item.ts'
import type { Listed } from './list-sections.ts'

const MOST_FILMS = 3

/** What to do and the film to do it with, typed together: “watched pyongyang”. */
export function verbItems(listed: Listed, typed: string): Item[] {
  const [verb, ...rest] = typed.split(' ')
  if (verb === undefined || rest.length === 0) return []
  const fitting = commands.flatMap((command) =>
    command.group === 'Film' &&
    rankMatch(verb, foldText(command.title), foldText(command.words ?? '')) !== undefined
      ? command
      : [],
  )
  if (fitting.length === 0) return []
  const films = rankFilms({ ...listed, textOf: () => '' }, rest.join(' ')).slice(0, MOST_FILMS)
  return films.flatMap(({ film }) =>
    fitting.flatMap((command) => {
      const item = filmCommandItem(command, film)
      return item ? { ...item, title: `${item.title}: ${film.title}` } : []
    }),
  )
}
