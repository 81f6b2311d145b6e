import type { Rating } from './rating.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import type { TableQuestion } from './table-columns.ts'

/** Where a row stands in what was handed over. */
export type RowPlace = {
  /** The file inside an archive. */
  readonly file?: string
  readonly line: number
  /** The row as it stands there. */
  readonly raw: string
}

/** What another program's file says of a film, in our own words: half stars, and plain days. */
export type ForeignRow = RowPlace & {
  readonly title: string
  readonly originalTitle?: string
  readonly year?: number
  readonly imdb?: string
  readonly tmdb?: number
  readonly directors?: readonly string[]
  readonly minutes?: number
  /** The day this was logged, rated or listed: what is later counts when two things disagree. */
  readonly said?: CalendarDay
  readonly rating?: Rating
  readonly watched?: true
  readonly liked?: true
  readonly queued?: true
  readonly viewing?: ForeignViewing
  /** A review or a remark: on the viewing if there is one, else on the film. */
  readonly text?: string
  readonly tags?: readonly string[]
}

export type ForeignViewing = {
  /** Without it nobody knows the day. */
  readonly on?: CalendarDay
  readonly isRewatch?: true
  /** The row's rating is the film's alone. */
  readonly isUnrated?: true
  /** What the other program calls this one viewing: rows with the same name are about the same. */
  readonly entry?: string
  /** How many viewings of unknown days there were in all, if only their number is known. */
  readonly plays?: number
}

/** A row, or a part of one, that is not understood. */
export type Unreadable = RowPlace & { readonly reason: string }

/** What a file of another program turned out to hold. */
export type ForeignReading = {
  readonly kind: 'rows'
  /** The program it is from. */
  readonly source: string
  readonly rows: readonly ForeignRow[]
  readonly unreadable: readonly Unreadable[]
  /** Files of an archive that were not read, and why. */
  readonly leftAside: readonly { readonly file: string; readonly reason: string }[]
  readonly warnings: readonly string[]
  /** What the films of a table are was guessed: this is the question, with the guess for its answer. */
  readonly question?: TableQuestion
}
