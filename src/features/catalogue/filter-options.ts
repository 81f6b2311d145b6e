import { themes } from '#catalogue/catalogue.ts'
import type { Sort, Status } from '#domain/catalogue-query.ts'
import type { FilmKind } from '#domain/film.ts'

export const STATUS_OPTIONS: { value: Status; label: string }[] = [
  { value: 'watched', label: 'Watched' },
  { value: 'unwatched', label: 'Not watched yet' },
  { value: 'queued', label: 'In the queue' },
  { value: 'liked', label: 'Liked' },
]
export const KIND_OPTIONS: { value: FilmKind; label: string }[] = [
  { value: 'documentary', label: 'Documentary' },
  { value: 'fiction', label: 'Fiction' },
]
export const SORT_OPTIONS: { value: Sort; label: string }[] = [
  { value: 'filmed', label: 'Year filmed' },
  { value: 'year', label: 'Year released' },
  { value: 'minutes', label: 'Length' },
  { value: 'rating', label: 'My rating' },
]
export const THEME_OPTIONS = themes.map(({ slug, label }) => ({ value: slug, label }))
