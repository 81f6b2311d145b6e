/** The parts of the guide that the booklet has, in its order; the sources follow by themselves. */
export const BOOKLET_PARTS = [
  'time-line',
  'camera',
  'themes',
  'places',
  'routes',
  'questions',
  'glossary',
  'unknown',
] as const

export type BookletPart = (typeof BOOKLET_PARTS)[number]
