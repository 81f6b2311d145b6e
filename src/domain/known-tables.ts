import { columnKey, findColumns, type Meaning, type TableRules } from './table-columns.ts'

type Names = Readonly<Record<string, Meaning>>

const LETTERBOXD: Names = {
  date: 'day of the entry',
  name: 'title',
  year: 'year',
  letterboxduri: 'entry',
  rating: 'rating',
  rewatch: 'rewatch',
  review: 'note',
  tags: 'tags',
  watcheddate: 'day watched',
}

/** What Letterboxd's importer takes, and other programs therefore write. */
const LETTERBOXD_IMPORT: Names = {
  imdbid: 'IMDb id',
  tmdbid: 'TMDB id',
  title: 'title',
  year: 'year',
  directors: 'directors',
  rating: 'rating',
  rating10: 'rating',
  watcheddate: 'day watched',
  rewatch: 'rewatch',
  tags: 'tags',
  review: 'note',
}

const IMDB: Names = {
  const: 'IMDb id',
  title: 'title',
  originaltitle: 'original title',
  titletype: 'kind',
  year: 'year',
  yourrating: 'rating',
  yourated: 'rating',
  daterated: 'day of the entry',
  created: 'day listed',
  description: 'note',
  directors: 'directors',
  runtimemins: 'minutes',
}

const TRAKT: Names = {
  imdbid: 'IMDb id',
  tmdbid: 'TMDB id',
  title: 'title',
  year: 'year',
  type: 'kind',
  watchedat: 'day watched',
  watchlistedat: 'in the queue',
  rating: 'rating',
  ratedat: 'day of the entry',
}

const TMDB: Names = {
  tmdbid: 'TMDB id',
  imdbid: 'IMDb id',
  type: 'kind',
  name: 'title',
  releasedate: 'release day',
  yourrating: 'rating',
  daterated: 'day of the entry',
}

/** A table of another program, known by its columns; `asks` if they do not say what the films are. */
export type KnownTable = { rules: TableRules; asks?: true }

/** None for a table whose columns only the person can explain. */
export function recogniseTable(header: readonly string[]): KnownTable | undefined {
  const keys = new Set(header.map(columnKey))
  const has = (...names: string[]) => names.every((name) => keys.has(name))
  const rules = (source: string, names: Names, more: Partial<TableRules> = {}): KnownTable => ({
    rules: {
      source,
      hasHeader: true,
      columns: findColumns(header, names),
      scale: 10,
      dayOrder: 'month first',
      standing: 'nothing',
      ratedIsWatched: false,
      dayIsViewing: true,
      ...more,
    },
  })
  if (has('name', 'year', 'letterboxduri')) {
    const isWatched = has('rating') || has('watcheddate')
    const known = rules('Letterboxd', LETTERBOXD, {
      scale: 5,
      standing: isWatched ? 'watched' : 'nothing',
    })
    return isWatched ? known : { ...known, asks: true }
  }
  if (has('const') && (has('title') || has('url'))) {
    const known = rules('IMDb', IMDB, { ratedIsWatched: true })
    return has('position') ? { ...known, asks: true } : known
  }
  if (has('watchedat') && (has('imdbid') || has('tmdbid') || has('traktid') || has('title'))) {
    return rules('Trakt', TRAKT)
  }
  if (has('tmdbid', 'imdbid', 'name', 'yourrating')) {
    return rules('TMDB', TMDB, { ratedIsWatched: true })
  }
  if (has('watcheddate') && (has('title') || has('imdbid') || has('tmdbid'))) {
    return rules('Letterboxd', LETTERBOXD_IMPORT, {
      scale: has('rating10') ? 10 : 5,
      standing: 'watched',
    })
  }
  return undefined
}
