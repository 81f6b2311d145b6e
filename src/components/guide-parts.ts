/** What the guide is, above its contents. */
export const GUIDE_TITLE = 'A guide through six films'
export const GUIDE_STANDFIRST =
  'Six cameras went to the same country, and each was shown something else. Read a little before, keep it beside you while you watch, and come back when the lights go up.'

/** The pages of the guide in the order of its contents; `slug` is the last part of the address. */
export const GUIDE_PARTS = [
  {
    slug: 'time-line',
    label: 'Time line',
    about: 'What happened from 1945 on, with the six films where they were shot and shown.',
  },
  {
    slug: 'camera',
    label: 'The camera',
    about: 'Who asked, who allowed it, who stood beside the camera, and who cut the film.',
  },
  {
    slug: 'themes',
    label: 'Themes',
    about: 'What several films circle, and what one of them knows alone.',
  },
  {
    slug: 'places',
    label: 'Places',
    about: 'Where the films take you, on two maps drawn for this programme.',
  },
  {
    slug: 'routes',
    label: 'Routes',
    about: 'Orders to see the films in, with reasons: in one evening, in a week, for a class.',
  },
  {
    slug: 'plan',
    label: 'Viewing plan',
    about: 'Dates for a route or for films of your choice: for your calendar, a club or a class.',
  },
  {
    slug: 'questions',
    label: 'Questions',
    about: 'Open ones, on each film and across all six, with room for what you think.',
  },
  {
    slug: 'glossary',
    label: 'Glossary',
    about: 'The words you will meet, in their own script, and what they mean.',
  },
  {
    slug: 'unknown',
    label: 'Not known',
    about: 'Where our knowledge ends, and what we do about it.',
  },
  {
    slug: 'sources',
    label: 'Sources',
    about: 'Where every sentence of the guide was read.',
  },
  {
    slug: 'print',
    label: 'Print',
    about: 'The guide, film sheets, questions with room to write, and a viewing log, on paper.',
  },
] as const
