import { filmCards } from '#catalogue/catalogue.ts'
import type { MoreFilters } from '#domain/catalogue-query.ts'
import {
  countryKey,
  type FilterOption,
  fitsFilters,
  languageKey,
  listOptions,
} from '#domain/film-filters.ts'
import { tagKey } from '#domain/tags.ts'
import { numberWord } from '#lib/number-word.ts'
import type { AskedCatalogue } from './asked-catalogue.ts'

/** One of the rarer filters, with what it can be set to here. */
export type FilterChoice = {
  field: keyof MoreFilters
  label: string
  any: string
  options: readonly FilterOption[]
  value: string | undefined
}

const sixOrSo = `The ${numberWord(filmCards.length).toLowerCase()}`

/** Filters whose values are always the same. */
const FIXED: Omit<FilterChoice, 'value'>[] = [
  yesOrNo('tagged', 'Tagged', ['Has a tag', 'Has no tag']),
  yesOrNo('note', 'Notes', ['Has a note', 'Has no note']),
  yesOrNo('rated', 'Rated', ['Rated', 'Not rated']),
  yesOrNo('liked', 'Liked', ['Liked', 'Not liked']),
  yesOrNo('queue', 'Queue', ['In the queue', 'Not in the queue']),
  {
    field: 'list',
    label: 'Mine or not',
    any: 'All',
    options: [
      { value: 'mine', label: 'Mine' },
      { value: 'catalogue', label: sixOrSo },
    ],
  },
  {
    field: 'under',
    label: 'Length',
    any: 'Any',
    options: [
      { value: '60', label: 'Under an hour' },
      { value: '90', label: 'Under 90 minutes' },
      { value: '120', label: 'Under two hours' },
    ],
  },
]

function yesOrNo(
  field: 'tagged' | 'note' | 'rated' | 'liked' | 'queue',
  label: string,
  [yes, no]: readonly [string, string],
) {
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  return { field, label, any: 'Either', options }
}

const same = (value: string) => value
const KEYS = { tag: tagKey, tag2: tagKey, decade: same, country: countryKey, language: languageKey }

type Kept = Pick<AskedCatalogue, 'films' | 'records'>

/** What occurs among these films, and which of the fixed values tell some of them from others. */
function lookThrough({ films, records }: Kept) {
  const telling = FIXED.flatMap(({ field, options }) =>
    options.filter(({ value }) => {
      const fits = fitsFilters({ [field]: value }, records)
      return films.some(fits) && !films.every(fits)
    }),
  )
  return { films, records, telling, ...listOptions(films, records) }
}

let latest: ReturnType<typeof lookThrough> | undefined

/** The same until a film or a record is another: a key typed changes neither. */
function whatOccurs(kept: Kept) {
  if (latest?.films !== kept.films || latest.records !== kept.records) latest = lookThrough(kept)
  return latest
}

const otherTags = (tags: readonly FilterOption[], tag = '') =>
  tags.filter(({ value }) => tagKey(value) !== tagKey(tag))

/** The rarer filters, each with what occurs among these films; one that would change nothing is left out. */
export function listChoices({ query, ...kept }: Omit<AskedCatalogue, 'onQueryChange'>) {
  const found = whatOccurs(kept)
  const open = (
    field: keyof typeof KEYS,
    label: string,
    options: readonly FilterOption[],
  ): FilterChoice => {
    const asked = query[field]
    const key = KEYS[field]
    const known =
      asked === undefined ? undefined : options.find(({ value }) => key(value) === key(asked))
    const unknown = asked === undefined || known ? [] : [{ value: asked, label: asked }]
    return {
      field,
      label,
      any: 'Any',
      options: [...options, ...unknown],
      value: known?.value ?? asked,
    }
  }
  const fixed = FIXED.map(({ options, ...filter }): FilterChoice => {
    const value = query[filter.field]
    const offered = options.filter(
      (option) => option.value === value || found.telling.includes(option),
    )
    return { ...filter, options: offered, value }
  })
  const all = [
    open('tag', 'Tag', found.tag),
    ...(query.tag !== undefined || query.tag2 !== undefined
      ? [open('tag2', 'And tag', otherTags(found.tag, query.tag))]
      : []),
    ...fixed,
    open('decade', 'Decade', found.decade),
    open('country', 'Country', found.country),
    open('language', 'Language', found.language),
  ]
  return all.filter(({ options }) => options.length > 0)
}
