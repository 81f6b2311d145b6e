import { isCalendarDay, type CalendarDay } from '#lib/calendar-day.ts'
import { readField, readTexts, type EntryRecord } from './entry.ts'
import { isRating, type Rating } from './rating.ts'
import { textKeys } from './text-keys.ts'

/** One time of watching. Without `on` nobody knows the day any more. */
export type Viewing = {
  readonly id: string
  readonly on?: CalendarDay
  /** Given to this viewing; apart from the film's rating. */
  readonly rating?: Rating
  /** After another that is logged, or after one that is not, as a file from elsewhere said. */
  readonly isRewatch: boolean
}

/** What can be written on a viewing: a remark, and what one believed before it and believes after. */
export type ViewingText = 'remark' | 'before' | 'after'
export const VIEWING_TEXTS = ['remark', 'before', 'after'] as const satisfies ViewingText[]

const FIELD = 'view:'

export const viewingField = (id: string): string => FIELD + id
export const viewingText = (id: string, text: ViewingText): string => `${FIELD}${id}:${text}`

type Viewings = { readonly viewings: readonly Viewing[]; readonly planned: readonly string[] }

const NONE: Viewings = { viewings: [], planned: [] }
const known = new WeakMap<EntryRecord, Viewings>()

/**
 * The viewings of a film, newest first, those of an unknown day last. Also one that was removed, if
 * somebody who did not know of it wrote on it: an edit beats a removal.
 */
export const listViewings = (record: EntryRecord | undefined): readonly Viewing[] =>
  readViewings(record).viewings

/** Viewings still to come or to be logged, on which something was written already, the oldest first. */
export const listPlannedViewings = (record: EntryRecord | undefined): readonly string[] =>
  readViewings(record).planned

/** The same object for the same record. */
function readViewings(record: EntryRecord | undefined): Viewings {
  if (!record) return NONE
  const viewings = known.get(record) ?? toViewings(record)
  known.set(record, viewings)
  return viewings
}

function toViewings(record: EntryRecord): Viewings {
  const keys = textKeys(record).filter((key) => readTexts(record, key).length > 0)
  const written = keys.flatMap((key) => parseTextKey(key) ?? [])
  const fields = Object.keys(record.f).filter((name) => name.startsWith(FIELD))
  const ids = new Set([
    ...fields.map((name) => name.slice(FIELD.length)),
    ...written.map(({ id }) => id),
  ])
  const has = (id: string, name: ViewingText) =>
    written.some((text) => text.id === id && text.text === name)
  // A remark of which no field tells was begun when a viewing was to be logged, and nobody did.
  const isSeen = (id: string) =>
    readValue(record, id) !== undefined ||
    has(id, 'after') ||
    (has(id, 'remark') && readField(record, viewingField(id)) !== undefined)
  const isWritten = (id: string) => written.some((text) => text.id === id)
  const seen = [...ids].filter(isSeen).map((id) => ({ id, ...readDayAndRating(record, id) }))
  return {
    viewings: seen
      .sort(inOrder)
      .map((viewing, at) => ({
        ...viewing,
        isRewatch: at > 0 || readValue(record, viewing.id)?.['rewatch'] === true,
      }))
      .reverse(),
    planned: [...ids].filter((id) => !isSeen(id) && isWritten(id)).sort(),
  }
}

/** `view:<id>:<text>`. An id from elsewhere may have colons of its own. */
function parseTextKey(key: string): { id: string; text: ViewingText } | undefined {
  const at = key.lastIndexOf(':')
  const text = VIEWING_TEXTS.find((name) => name === key.slice(at + 1))
  return text && key.startsWith(FIELD) && at > FIELD.length
    ? { id: key.slice(FIELD.length, at), text }
    : undefined
}

type Value = { readonly [name: string]: unknown }

/** What stands in the field, if it is a viewing and not one that was removed. */
function readValue(record: EntryRecord | undefined, id: string): Value | undefined {
  const value = readField(record, viewingField(id))?.v
  return typeof value === 'object' && value !== null ? (value as Value) : undefined
}

function readDayAndRating(record: EntryRecord, id: string): Omit<Viewing, 'id' | 'isRewatch'> {
  const { on, rating } = readValue(record, id) ?? {}
  return { ...(isCalendarDay(on) && { on }), ...(isRating(rating) && { rating }) }
}

/** Whether the field holds a viewing: there may be one without, brought back by what is written on it. */
export const isLogged = (record: EntryRecord | undefined, id: string): boolean =>
  readValue(record, id) !== undefined

/** What the field is to hold. Properties that we do not know stay as they are. */
export function viewingValue(
  record: EntryRecord | undefined,
  id: string,
  { on, rating }: { on: CalendarDay | undefined; rating: Rating | undefined },
): Value {
  const { on: _on, rating: _rating, ...others } = readValue(record, id) ?? {}
  return { ...others, ...(on && { on }), ...(rating && { rating }) }
}

type Dated = { readonly id: string; readonly on?: CalendarDay }

/** What has no day is taken for older than all that has one; ids stand in the order of logging. */
const inOrder = (a: Dated, b: Dated): number =>
  compare(a.on ?? '', b.on ?? '') || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

export const newestFirst = (a: Dated, b: Dated): number => inOrder(b, a)
