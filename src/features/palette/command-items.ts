import type { FilmCard } from '#domain/film.ts'
import type { Command, FilmCommand, PlainCommand } from './command.ts'
import type { Item } from './item.ts'

/** The keys shown beside a command: one way to press them is enough here. */
const keysOf = ({ keys = [] }: Command) => (keys.length > 2 ? undefined : keys[0])

export const plainItem = (command: PlainCommand): Item => ({
  id: command.id,
  title: command.title,
  keys: keysOf(command),
  choice: { kind: 'plain', command },
})

/** What a command would do to this film; nothing, if it cannot be done. */
export function filmCommandItem(command: FilmCommand, film: FilmCard): Item | undefined {
  const does = command.does(film)
  if (does === undefined) return undefined
  return {
    id: `${command.id} ${film.id}`,
    title: command.answers ? `${does}…` : does,
    keys: keysOf(command),
    choice: { kind: 'film', command, film },
  }
}

/** The same for a film that is asked for next. */
export const anyFilmItem = (command: FilmCommand): Item => ({
  id: command.id,
  title: `${command.title}…`,
  choice: { kind: 'which film', command },
})
