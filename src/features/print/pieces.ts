import type { PrintKind } from '#domain/print-kit.ts'

/** The pieces of the kit by their names. */
export const PIECES: Record<PrintKind, { label: string; about: string }> = {
  guide: {
    label: 'The guide',
    about: 'All of it as a booklet, or the parts you choose, with its sources numbered at the end.',
  },
  films: {
    label: 'Film sheets',
    about: 'What to know before, to notice while and to think over after, for one film or all.',
  },
  questions: {
    label: 'Question sheets',
    about: 'The open questions, on each film and across them, with lines to write on by hand.',
  },
  log: {
    label: 'Viewing log',
    about: 'The viewings you have logged here, and an empty form for those to come.',
  },
  catalogue: {
    label: 'The catalogue',
    about: 'The films on one page, to hang up or hand out, with boxes to tick.',
  },
}
