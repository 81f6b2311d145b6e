import type { FilmCard, NativeText } from '#domain/film.ts'
import type { FilmCommand, PlainCommand } from './command.ts'

/** What choosing it leads to. */
export type Choice =
  | { kind: 'run'; run: () => void }
  | { kind: 'plain'; command: PlainCommand }
  | { kind: 'film'; command: FilmCommand; film: FilmCard }
  | { kind: 'which film'; command: FilmCommand }

/** One line of the palette. */
export type Item = {
  id: string
  title: string
  /** The title in its own script. */
  native?: NativeText | undefined
  aside?: string | undefined
  keys?: string | undefined
  choice: Choice
}

export type Section = { title: string; items: readonly Item[] }

/** The second question, which a command may ask. */
export type Step =
  | { ask: 'which film'; command: FilmCommand }
  | { ask: 'answer'; title: string; items: readonly Item[] }
