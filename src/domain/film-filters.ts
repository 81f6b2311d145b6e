import { countryName } from '#lib/country-name.ts'
import { foldText } from '#lib/fold-text.ts'
import { languageName } from '#lib/language-name.ts'
import type { CatalogueQuery, MoreFilters, Status } from './catalogue-query.ts'
import { readEntry, type Entry, type EntryRecord } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'
import { countTags, hasTag, readTags, tagKey } from './tags.ts'
import { themeSlug } from './theme.ts'

type Records = ReadonlyMap<FilmId, EntryRecord>
type Fits = (film: FilmCard) => boolean

/** A country or a language by its name, however it is written: `DK`, `dk` and "denmark" are one. */
export const countryKey = remembered((written) =>
  foldText(countryName(isCode(written) ? written.toUpperCase() : written)),
)
export const languageKey = remembered((written) =>
  foldText(languageName(isCode(written) ? written.toLowerCase() : written)),
)

const isCode = (written: string) => /^[a-z]{2}$/i.test(written)

/** Thousands of films share a few names. */
function remembered(make: (written: string) => string) {
  const made = new Map<string, string>()
  return (written: string): string => {
    const known = made.get(written) ?? make(written)
    made.set(written, known)
    return known
  }
}

export const decadeOf = ({ year }: FilmCard): string | undefined =>
  year === undefined ? undefined : `${Math.floor(year / 10)}0`

type Filter = Exclude<keyof CatalogueQuery, 'q' | 'sort'>

const STATUSES: Record<Status, (entry: Entry) => boolean> = {
  watched: ({ watched }) => watched,
  unwatched: ({ watched }) => !watched,
  queued: ({ queued }) => queued,
  liked: ({ liked }) => liked,
}

/** Whether a film fits all filters of this query. */
export function fitsFilters(query: CatalogueQuery, records: Records): Fits {
  const entryOf = ({ id }: FilmCard) => readEntry(records.get(id))
  const withTag = (name = ''): Fits => {
    const key = tagKey(name)
    return ({ id }) => hasTag(records.get(id), key)
  }
  const country = query.country && countryKey(query.country)
  const language = query.language && languageKey(query.language)
  const rules: Record<Filter, Fits> = {
    status: (film) => query.status !== undefined && STATUSES[query.status](entryOf(film)),
    theme: ({ themes }) => themes.some((theme) => themeSlug(theme) === query.theme),
    kind: ({ kind }) => kind === query.kind,
    tag: withTag(query.tag),
    tag2: withTag(query.tag2),
    liked: (film) => entryOf(film).liked === (query.liked === 'yes'),
    queue: (film) => entryOf(film).queued === (query.queue === 'yes'),
    note: (film) => (entryOf(film).note !== '') === (query.note === 'yes'),
    tagged: ({ id }) => readTags(records.get(id)).length > 0 === (query.tagged === 'yes'),
    rated: (film) => (entryOf(film).rating !== undefined) === (query.rated === 'yes'),
    list: ({ isOwn = false }) => isOwn === (query.list === 'mine'),
    under: ({ minutes }) => minutes !== undefined && minutes < Number(query.under),
    decade: (film) => decadeOf(film) === query.decade,
    country: ({ countries }) => countries.some((written) => countryKey(written) === country),
    language: ({ languages }) => languages.some((written) => languageKey(written) === language),
  }
  const asked = Object.entries(rules).flatMap(([name, rule]) =>
    query[name as Filter] === undefined ? [] : [rule],
  )
  return (film) => asked.every((rule) => rule(film))
}

/** Each name once: to ask the browser for one takes long, and thousands of films share a few. */
const namesOf = (written: readonly string[], name: (written: string) => string) =>
  [...new Set(written)].map(name)

export type FilterOption = { value: string; label: string }

/** What occurs among these films, for each filter whose values come from them. */
export function listOptions(films: readonly FilmCard[], records: Records) {
  const decades = new Set(films.flatMap((film) => decadeOf(film) ?? []))
  const texts = (values: readonly string[], key: (written: string) => string) => {
    const names = new Map<string, string>()
    for (const value of values) {
      const known = key(value)
      if (known !== '' && !names.has(known)) names.set(known, value)
    }
    return [...names.values()]
      .sort((a, b) => a.localeCompare(b))
      .map((value) => ({ value, label: value }))
  }
  return {
    tag: countTags(films, records).map(({ name, count }) => ({
      value: name,
      label: `${name} (${count})`,
    })),
    decade: [...decades].sort().map((decade) => ({ value: decade, label: `${decade}s` })),
    country: texts(
      namesOf(
        films.flatMap(({ countries }) => countries),
        countryName,
      ),
      countryKey,
    ),
    language: texts(
      namesOf(
        films.flatMap(({ languages }) => languages),
        languageName,
      ),
      languageKey,
    ),
  } satisfies Partial<Record<keyof MoreFilters, FilterOption[]>>
}
