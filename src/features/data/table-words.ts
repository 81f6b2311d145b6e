import type { DayOrder } from '#domain/foreign-day.ts'
import type { Meaning, Standing } from '#domain/table-columns.ts'

/* How a table's columns and rows are spoken of. */

export const STANDINGS: readonly { value: Standing; label: string }[] = [
  { value: 'queued', label: 'I want to watch' },
  { value: 'watched', label: 'I have watched' },
  { value: 'liked', label: 'I like' },
  { value: 'nothing', label: 'of which only the columns tell' },
]

export const ASKED: readonly { meaning: Meaning; label: string }[] = [
  { meaning: 'title', label: 'Title' },
  { meaning: 'year', label: 'Year' },
  { meaning: 'IMDb id', label: 'IMDb id' },
  { meaning: 'rating', label: 'Rating' },
  { meaning: 'day watched', label: 'Day watched' },
  { meaning: 'note', label: 'Note' },
  { meaning: 'tags', label: 'Tags' },
  { meaning: 'watched', label: 'Watched, yes or no' },
  { meaning: 'liked', label: 'Liked, yes or no' },
  { meaning: 'in the queue', label: 'In the queue, yes or no' },
  { meaning: 'rewatch', label: 'Rewatch, yes or no' },
  { meaning: 'directors', label: 'Directors' },
  { meaning: 'minutes', label: 'Minutes' },
]

export const SCALES = [
  { value: '5', label: '5 stars' },
  { value: '10', label: '10' },
  { value: '100', label: '100' },
] as const

export const ORDERS: readonly { value: DayOrder; label: string }[] = [
  { value: 'day first', label: 'the day' },
  { value: 'month first', label: 'the month' },
]
