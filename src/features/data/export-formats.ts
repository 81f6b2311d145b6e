import type { Export } from '#domain/export-file.ts'
import { exportImdb } from '#domain/export-imdb.ts'
import { exportLetterboxd } from '#domain/export-letterboxd.ts'
import { exportNotebook, type PlanInWords } from '#domain/export-notebook.ts'
import { exportPlain } from '#domain/export-plain.ts'
import { exportTrakt } from '#domain/export-trakt.ts'
import type { KeptFilm } from '#domain/kept-films.ts'
import type { ExportFormat } from './export-section.tsx'

type Options = { withTexts: boolean; plans: readonly PlanInWords[] }

type Format = {
  title: string
  /** What the files are for, and where they go. */
  about: string
  /** Offers to put notes in, where they go to a place that others see. */
  withTexts?: string
  /** Holds the viewing plans, too. */
  withPlans?: true
  make: (films: readonly KeptFilm[], options: Options) => Export
}

export const EXPORT_FORMATS: Readonly<Record<ExportFormat, Format>> = {
  plain: {
    title: 'Export as a table',
    about:
      'All you keep on films, in one table that any spreadsheet opens: a line for each film, and one for each viewing. A text that looks like a formula has an apostrophe before it; importing the table here takes it away again.',
    make: exportPlain,
  },
  letterboxd: {
    title: 'Export for Letterboxd',
    about:
      'On letterboxd.com, open Settings, then Data, then Import. All films in the first file become watched there; the queue is a file of its own, for the import on your watchlist’s page.',
    withTexts: 'Write my notes and remarks in as reviews, which are public there',
    make: exportLetterboxd,
  },
  trakt: {
    title: 'Export for Trakt',
    about:
      'On trakt.tv, open Settings, then Data, then Import. Viewings, ratings and the queue go in one file; the half stars become whole numbers from 1 to 10.',
    make: exportTrakt,
  },
  imdb: {
    title: 'Export as an IMDb list',
    about:
      'In the columns that IMDb itself exports, which most film sites and programs can import. The half stars become whole numbers from 1 to 10.',
    withTexts: 'Write my notes in as descriptions',
    make: exportImdb,
  },
  notebook: {
    title: 'Export the notebook',
    about:
      'All you wrote, film by film, with dates and ratings, and your viewing plans, as a text in Markdown: for reading, printing and other notebooks.',
    withPlans: true,
    make: (films, { plans }) => exportNotebook(films, plans),
  },
}
