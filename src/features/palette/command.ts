import type { PageAddress } from '#components/pages.ts'
import type { CatalogueQuery } from '#domain/catalogue-query.ts'
import type { FilmCard } from '#domain/film.ts'
import type { Show } from './shown.ts'

/** What a command may do besides changing what is kept. */
export type Place = {
  show: Show
  /** To a page, and there to the first element that fits the selector. */
  goTo: (page: PageAddress, focus?: string) => void
  goToFilm: (film: FilmCard, focus?: string) => void
  /** To the films of the catalogue that the query lets through. */
  goToView: (query: CatalogueQuery) => void
}

/** One of a few, where a command asks a second question. */
export type Answer = { title: string; aside?: string; run: () => void }

type About = {
  id: string
  /** As it is called where no film is known. */
  title: string
  /** What else somebody may call it. */
  words?: string
  /** One after another, such as `g h`, each by its name; any of these does it. */
  keys?: readonly string[]
  /** What the keyboard map adds. */
  hint?: string
}

export type PlainCommand = About & {
  group: 'Pages' | 'Commands'
  isOffered?: () => boolean
  run: (place: Place) => void | Promise<string>
  /** What `run` comes to is told in words; the palette stays until then. */
  isTold?: true
  /** Instead of `run`, in the palette. */
  answers?: (place: Place) => readonly Answer[]
  /** Another part hears its keys. */
  isHeardElsewhere?: true
}

export type FilmCommand = About & {
  group: 'Film'
  /** What it would do to this film now; nothing if that makes no sense. */
  does: (film: FilmCard) => string | undefined
  run: (film: FilmCard, place: Place, key?: string) => void
  /** Instead of `run`, in the palette. */
  answers?: (film: FilmCard) => readonly Answer[]
}

export type Command = PlainCommand | FilmCommand
