import { countryCode, languageCode } from '#lib/code-of-name.ts'
import { countryName } from '#lib/country-name.ts'
import { languageName } from '#lib/language-name.ts'
import { KINDS } from './catalogue-query.ts'
import { parseImdbId } from './imdb-id.ts'
import type { OwnFilmFacts } from './own-film-facts.ts'

type FormField =
  'title' | 'year' | 'minutes' | 'directors' | 'countries' | 'languages' | 'kind' | 'imdb'

/** What stands in the fields where a film of one's own is written down, as it was typed. */
export type OwnFilmForm = Readonly<Record<FormField, string>>
export type OwnFilmFaults = Readonly<Partial<Record<FormField, string>>>

export const EMPTY_FORM: OwnFilmForm = {
  title: '',
  year: '',
  minutes: '',
  directors: '',
  countries: '',
  languages: '',
  kind: '',
  imdb: '',
}

const LONGEST_TITLE = 300
const LONGEST_LIST = 500
/** Moving pictures begin in the 1870s; what is announced may be some years away. */
const [FIRST_YEAR, LAST_YEAR] = [1870, 2100]
const LONGEST_MINUTES = 60_000

export function toForm(facts: OwnFilmFacts): OwnFilmForm {
  const { title, year = '', minutes = '', kind = '', imdb = '' } = facts
  return {
    title,
    year: String(year),
    minutes: String(minutes),
    directors: facts.directors.join(', '),
    countries: facts.countries.map(countryName).join(', '),
    languages: facts.languages.map(languageName).join(', '),
    kind,
    imdb,
  }
}

/** Why each field that is wrong is wrong, in words that say what would be right. */
export function findFaults(form: OwnFilmForm): OwnFilmFaults {
  const { title, year, minutes, imdb } = form
  const isLong = (text: string) => text.length > LONGEST_LIST
  const faults: [FormField, string | false][] = [
    ['title', title.trim() === '' && 'A film needs a title.'],
    [
      'title',
      title.trim().length > LONGEST_TITLE && `At most ${LONGEST_TITLE} characters, please.`,
    ],
    [
      'year',
      isWrong(year, readYear) &&
        `Write the year in four digits, from ${FIRST_YEAR} to ${LAST_YEAR}.`,
    ],
    ['minutes', isWrong(minutes, readMinutes) && 'Write the length in minutes, such as 95.'],
    ['imdb', isWrong(imdb, parseImdbId) && 'Paste the film’s IMDb address, or its id: tt0123456.'],
    ...(['directors', 'countries', 'languages'] as const).map(
      (name) =>
        [name, isLong(form[name]) && `At most ${LONGEST_LIST} characters, please.`] as [
          FormField,
          string | false,
        ],
    ),
  ]
  return Object.fromEntries(faults.filter(([, says]) => says !== false))
}

/** What the form says, as far as it is understood; the title may be empty. */
export function readForm(form: OwnFilmForm): OwnFilmFacts {
  const [year, minutes, imdb] = [
    readYear(form.year),
    readMinutes(form.minutes),
    parseImdbId(form.imdb),
  ]
  const kind = KINDS.find((known) => known === form.kind)
  return {
    title: form.title.trim(),
    ...(year !== undefined && { year }),
    ...(minutes !== undefined && { minutes }),
    ...(kind && { kind }),
    ...(imdb !== undefined && { imdb }),
    directors: readList(form.directors),
    countries: [...new Set(readList(form.countries).map(countryCode))],
    languages: [...new Set(readList(form.languages).map(languageCode))],
  }
}

const isWrong = (text: string, read: (text: string) => unknown) =>
  text.trim() !== '' && read(text) === undefined

function readYear(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim()
  const year = Number(typed)
  return /^\d{4}$/.test(typed) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
}

/** "95", "95 min", "1:35", "1 h 35 min". */
function readMinutes(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim()
  const [, hours = 0, rest = 0] =
    /^(\d+):([0-5]\d)$/.exec(typed) ??
    /^(?:(\d+) ?h(?:ours?)?\.? ?)?(?:(\d+) ?(?:m(?:in(?:utes?)?)?\.?)?)?$/i.exec(typed) ??
    []
  const minutes = Number(hours) * 60 + Number(rest)
  return minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : undefined
}

/** Names between commas, in any script's own kind of comma; none twice. */
function readList(text: string): readonly string[] {
  const names = text.split(/[,;，；、،؛\n]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
