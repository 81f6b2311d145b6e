/** What the sections of a film’s page are called, on the screen and on paper. */
export const FILM_TITLES = {
  lens: 'What it helps you understand',
  access: 'How it was filmed, and under whose eye',
  shows: 'What you will see',
  lookFor: 'What to look for',
  before: 'Before',
  while: 'While you watch',
  after: 'After',
  easilyMissed: 'Easily missed',
  stagedAndReal: 'What is staged, and what is not',
  cannotShow: 'What it cannot show',
  becameOfIt: 'What became of it',
  adds: 'What the others add',
  contentNotes: 'Before you show it to anyone',
  facts: 'Facts',
  people: 'People',
  places: 'Places you will see',
  corrections: 'Put right',
} as const

/** Why a film’s page has corrections. */
export const CORRECTIONS_INTRO =
  'This list began with a magazine article. Where other sources correct what it says about this film, add to it or cannot confirm it, that stands here.'
