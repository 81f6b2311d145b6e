import type { FilmId } from './film.ts'
import { isField, readTexts, type EntryRecord } from './entry.ts'
import { countSentence } from './export-file.ts'
import { findFieldRule } from './field-rules.ts'
import { readPlans } from './plans.ts'
import { MY_ANSWERS, MY_PLANS, RECORDS_APART } from './records-apart.ts'
import { MY_VIEWS, readSavedViews } from './saved-views.ts'
import { textKeys } from './text-keys.ts'
import { VIEWING_TEXTS } from './viewing.ts'

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
    ...countSentence(
      [...records].reduce((sum, [id, record]) => sum + (isFilm(id) ? countUnknown(record) : 0), 0),
      'part',
      (isOne) =>
        `that only a later version knows ${isOne ? 'stays' : 'stay'} out: a backup holds ${isOne ? 'it' : 'them'}.`,
    ),
  ]
}

const isFilm = (id: FilmId) => !RECORDS_APART.has(id)

/** How much of a record no code here has a name for. */
function countUnknown({ v: _v, f, n, ...others }: EntryRecord): number {
  const fields = Object.entries(f).flatMap(([name, field]) => {
    if (!isField(field) || !findFieldRule(name)) return [name]
    return name.startsWith('view:') ? Object.keys(field.v ?? {}).filter(isUnknownOfViewing) : []
  })
  const texts = n.filter(({ t, k }) => t !== '' && k !== undefined && !isOfViewing(k))
  return Object.keys(others).length + fields.length + texts.length
}

const isUnknownOfViewing = (name: string) => !['on', 'rating', 'rewatch'].includes(name)
const isOfViewing = (key: string) =>
  key.startsWith('view:') && VIEWING_TEXTS.some((text) => key.endsWith(`:${text}`))

const staysInBackup = (isOne: boolean) =>
  isOne
    ? 'stays out, being about no single film: a backup holds it.'
    : 'stay out, being about no single film: a backup holds them.'
