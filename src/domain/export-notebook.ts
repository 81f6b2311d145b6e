import type { Evening } from '#lib/evening.ts'
import { formatDay } from '#lib/format-day.ts'
import { formatEvening } from '#lib/format-evening.ts'
import { countSentence, sayUncarried, type Export } from './export-file.ts'
import { toFileText } from './file-text.ts'
import { isNamed, isSeen, type KeptFilm, type KeptViewing } from './kept-films.ts'
import type { Plan } from './plans.ts'
import { formatStars } from './rating.ts'

/** A viewing plan, with its films by their titles. */
export type PlanInWords = Pick<Plan, 'name' | 'place' | 'note'> & {
  readonly films: readonly (Evening & { readonly title: string })[]
}

/**
 * All that was written, as one text in Markdown for reading and printing: film by film, with the
 * dates and ratings beside the words. Every text stands as a quotation, as it was typed, so that no
 * heading in a note becomes one of the notebook’s.
 */
export function exportNotebook(
  films: readonly KeptFilm[],
  plans: readonly PlanInWords[] = [],
): Export {
  const text = ['# My notebook', ...films.map(filmPart), ...plans.map(planPart)].join('\n\n')
  return {
    files: [
      { name: 'reel-north-notebook.md', text: `${toFileText(text)}\n`, type: 'text/markdown' },
    ],
    leftOut: [
      ...countSentence(
        films.filter((kept) => !isNamed(kept)).length,
        'film',
        (isOne) =>
          `left the catalogue and ${isOne ? 'is' : 'are'} named by ${isOne ? 'its id' : 'their ids'}.`,
      ),
      ...sayUncarried(
        films,
        plans.flatMap(({ name, place, note }) => [name, place, note]),
      ),
    ],
  }
}

function filmPart(kept: KeptFilm): string {
  const { film, note, versions, viewings } = kept
  const year = film.year === undefined ? '' : ` (${film.year})`
  const facts = describe(kept)
  return [
    `## ${plain(film.title)}${year}`,
    ...(facts === '' ? [] : [facts]),
    ...(note === '' ? [] : [quote(note)]),
    ...viewings.map(viewingPart),
    ...versions.flatMap((text) => ['Another version of a text:', quote(text)]),
  ].join('\n\n')
}

function describe(kept: KeptFilm): string {
  const { rating, liked, queued, tags } = kept
  const said = [
    isSeen(kept) && 'watched',
    rating !== undefined && formatStars(rating),
    liked && 'liked',
    queued !== undefined && `number ${queued} in the queue`,
    tags.length > 0 && `tags: ${tags.map(plain).join(', ')}`,
  ].filter((part) => part !== false)
  const [first = '', ...others] = said
  return first === '' ? '' : `${[first[0]?.toUpperCase() + first.slice(1), ...others].join(', ')}.`
}

function viewingPart({ isPlanned, on, rating, isRewatch, ...texts }: KeptViewing): string {
  const day = isPlanned ? 'A viewing to come' : on ? formatDay(on) : 'On an unknown day'
  const title = [day, rating && formatStars(rating), isRewatch && !isPlanned && 'a rewatch']
    .filter(Boolean)
    .join(', ')
  return [
    `### ${title}`,
    ...(texts.before === '' ? [] : ['Before:', quote(texts.before)]),
    ...(texts.remark === '' ? [] : [quote(texts.remark)]),
    ...(texts.after === '' ? [] : ['After:', quote(texts.after)]),
  ].join('\n\n')
}

function planPart({ name, place, note, films }: PlanInWords): string {
  const rows = films.map((film) => `- ${formatEvening(film)}: ${plain(film.title)}`)
  return [
    `## Viewing plan${name.trim() === '' ? '' : `: ${plain(name)}`}`,
    ...(place.trim() === '' ? [] : [`Place: ${plain(place)}`]),
    ...(note === '' ? [] : [quote(note)]),
    ...(rows.length > 0 ? [rows.join('\n')] : []),
  ].join('\n\n')
}

const quote = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** A name on one line, with nothing in it that Markdown takes for more than a letter. */
const plain = (name: string) => name.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~!&]/g, '\\$&')
