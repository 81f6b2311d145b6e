import type { FilmId } from './film.ts'
import { readTexts, textKeys, type EntryRecord } from './entry.ts'
import { countSentence } from './export-file.ts'
import { readPlans } from './plans.ts'
import { MY_ANSWERS, MY_PLANS } from './records-apart.ts'
import { MY_VIEWS, readSavedViews } from './saved-views.ts'

/** In sentences, what is about no single film and so in no file that is a list of films. */
export function sayApart(
  records: ReadonlyMap<FilmId, EntryRecord>,
  { withPlans = false }: { withPlans?: boolean | undefined },
): string[] {
  const answers = records.get(MY_ANSWERS)
  const answered = textKeys(answers).filter((key) => readTexts(answers, key).length > 0)
  return [
    ...(withPlans
      ? []
      : countSentence(readPlans(records.get(MY_PLANS)).length, 'viewing plan', staysInBackup)),
    ...countSentence(answered.length, 'answer', (isOne) => `across films ${staysInBackup(isOne)}`),
    ...countSentence(readSavedViews(records.get(MY_VIEWS)).length, 'saved view', staysInBackup),
  ]
}

const staysInBackup = (isOne: boolean) =>
  isOne
    ? 'stays out, being about no single film: a backup holds it.'
    : 'stay out, being about no single film: a backup holds them.'
