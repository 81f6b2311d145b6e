import { isCalendarDay } from '#lib/calendar-day.ts'
import { isRating } from './rating.ts'

type Rule = (value: unknown) => boolean

const isFlag: Rule = (value) => typeof value === 'boolean'
const isText: Rule = (value) => typeof value === 'string'
const isWhole: Rule = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isTexts: Rule = (value) => Array.isArray(value) && value.every(isText)
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value)

const isParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A viewing: the day, unless it is unknown, and the rating given then. More may be added later. */
const isViewing: Rule = (value) => {
  if (!isParts(value)) return false
  const { on, rating } = value as { on?: unknown; rating?: unknown }
  return (on === undefined || isCalendarDay(on)) && (rating === undefined || isRating(rating))
}

/** What a field may hold, by its whole name, or by its name up to the colon. */
const RULES = new Map<string, Rule>([
  ['watched', isFlag],
  ['liked', isFlag],
  ['queued', isFlag],
  ['rating', orNull(isRating)],
  ['place', orNull(isText)],
  // Sets: a field for each member, so that members added in two places come together.
  ['tag:', isFlag],
  ['view:', orNull(isViewing)],
  ['saved-view:', orNull(isText)],
  ['plan:', isFlag],
  ['plan-name:', orNull(isText)],
  ['plan-place:', orNull(isText)],
  ['plan-note:', orNull(isText)],
  // Of what rows, is read where it is shown: what a later version adds to a film must not cost the plan.
  ['plan-films:', orNull(Array.isArray)],
  // A film of the user's own: true as long as it is on the list; then its facts.
  ['own', isFlag],
  ['own:title', orNull(isText)],
  ['own:year', orNull(isWhole)],
  ['own:minutes', orNull(isWhole)],
  ['own:kind', orNull(isText)],
  ['own:imdb', orNull(isText)],
  ['own:directors', orNull(isTexts)],
  ['own:countries', orNull(isTexts)],
  ['own:languages', orNull(isTexts)],
])

/** The rule for the field's value. None for fields of a name we do not know: those are kept as they are. */
export function findFieldRule(name: string): Rule | undefined {
  return RULES.get(name) ?? RULES.get(name.slice(0, name.indexOf(':') + 1))
}
