import type { FilmKind } from './film.ts'
import type { Theme } from './theme.ts'

export const KINDS = ['documentary', 'fiction'] as const satisfies FilmKind[]

export type Status = 'watched' | 'unwatched' | 'queued' | 'liked'
export type Sort = 'filmed' | 'year' | 'minutes' | 'rating'

/** What the catalogue's address can say. A missing field restricts nothing. */
export type CatalogueQuery = {
  q?: string
  status?: Status
  theme?: string
  kind?: FilmKind
  sort?: Sort
} & MoreFilters

type YesOrNo = 'yes' | 'no'

/** What is asked for more rarely. */
export type MoreFilters = {
  tag?: string
  /** Another tag that the same films have. */
  tag2?: string
  liked?: YesOrNo
  queue?: YesOrNo
  note?: YesOrNo
  tagged?: YesOrNo
  rated?: YesOrNo
  /** Of the catalogue, or added by the user. */
  list?: 'catalogue' | 'mine'
  /** Minutes. */
  under?: '60' | '90' | '120'
  /** Its first year. */
  decade?: string
  /** By name. */
  country?: string
  language?: string
}

const LONGEST_TEXT = 100
const LONGEST_SEARCH = 200

/** Whatever is not empty; a text runs over lines, too. */
const ANY = /[^]/
const YES_OR_NO = /^(yes|no)$/

/** In the order the address has them. */
const RULES: Readonly<Record<keyof CatalogueQuery, RegExp>> = {
  q: ANY,
  status: /^(watched|unwatched|queued|liked)$/,
  theme: ANY,
  kind: /^(documentary|fiction)$/,
  tag: ANY,
  tag2: ANY,
  liked: YES_OR_NO,
  queue: YES_OR_NO,
  note: YES_OR_NO,
  tagged: YES_OR_NO,
  rated: YES_OR_NO,
  list: /^(catalogue|mine)$/,
  under: /^(60|90|120)$/,
  decade: /^\d{3}0$/,
  country: ANY,
  language: ANY,
  sort: /^(filmed|year|minutes|rating)$/,
}

/**
 * Takes what it understands from an address and drops the rest; it never throws. Every value is
 * expected as the text that stands in the address, so `?q=1917` is the word 1917.
 */
export function parseCatalogueQuery(
  search: Record<string, unknown>,
  themes: readonly Theme[],
): CatalogueQuery {
  // Addresses and views made before there were two filters for it say `has`.
  const { has } = search
  const asked = { note: has === 'note' && 'yes', tagged: has === 'tag' && 'yes', ...search }
  const sound = Object.entries(RULES).flatMap(([key, rule]) => {
    const value: unknown = asked[key as keyof typeof asked]
    if (typeof value !== 'string' || !rule.test(value)) return []
    if (key === 'theme' && !themes.some(({ slug }) => slug === value)) return []
    return [[key, firstCharacters(value, key === 'q' ? LONGEST_SEARCH : LONGEST_TEXT)]]
  })
  return Object.fromEntries(sound) as CatalogueQuery
}

const USUAL = ['q', 'status', 'theme', 'kind', 'sort']

/** How many of the rarer filters are on. */
export const countMoreFilters = (query: CatalogueQuery) =>
  Object.keys(query).filter((key) => !USUAL.includes(key)).length

/** A copy in which one field asks for something else, or for nothing. */
export function withChoice(
  query: CatalogueQuery,
  field: keyof CatalogueQuery,
  value: string | undefined,
): CatalogueQuery {
  const { [field]: _old, ...rest } = query
  return { ...rest, ...(value && { [field]: value }) }
}

/** The first so many code points, so that no character is cut in half. */
const firstCharacters = (text: string, count: number): string =>
  Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join('')
