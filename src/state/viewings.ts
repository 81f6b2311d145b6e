import { readTexts, versionsOf, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Rating } from '#domain/rating.ts'
import {
  isLogged,
  listPlannedViewings,
  listViewings,
  VIEWING_TEXTS,
  viewingField,
  viewingText,
  viewingValue,
} from '#domain/viewing.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import { formatDay } from '#lib/format-day.ts'
import { freshId } from '#lib/fresh-id.ts'
import { entries } from './browser-entries.ts'
import { titleOfFilm } from './films.ts'
import { undo } from './undo.ts'

export type DayAndRating = { on: CalendarDay | undefined; rating: Rating | undefined }

/** The viewing that is logged next: the one on which something was written already, else a new one. */
export const nextViewingId = (filmId: FilmId): string =>
  listPlannedViewings(entries.recordOf(filmId))[0] ?? freshId()

/** Logged with one tap: the day, and nothing else. */
export function logViewing(filmId: FilmId, on: CalendarDay): void {
  const id = nextViewingId(filmId)
  saveViewing(filmId, id, { on, rating: undefined }, openViewing(filmId, id))
}

/** How things stood before a viewing was edited. */
export type Opened = {
  record: EntryRecord | undefined
  isNew: boolean
  remark: string
  lastStep: number
}

export function openViewing(filmId: FilmId, id: string): Opened {
  const record = entries.recordOf(filmId)
  return {
    record,
    isNew: !listViewings(record).some((viewing) => viewing.id === id),
    remark: readTexts(record, viewingText(id, 'remark'))[0]?.t ?? '',
    lastStep: lastStep()?.change.serial ?? 0,
  }
}

const lastStep = () => entries.steps.done().at(-1)

/** Whether the viewing was removed since it was opened, as another tab may do. */
export const isRemovedSince = (
  { record }: Opened,
  now: EntryRecord | undefined,
  id: string,
): boolean => isLogged(record, id) && !isLogged(now, id)

/**
 * Sets the day and the rating of a viewing. Whoever logs one has watched the film. The remark was
 * saved while it was typed; it becomes a part of the same step. One that was removed meanwhile is
 * brought back, with the remark that was `lost` unless another was written.
 */
export function saveViewing(
  filmId: FilmId,
  id: string,
  dayAndRating: DayAndRating,
  opened: Opened,
  lost?: string,
): void {
  const remark = takeBackTyped(filmId, id, opened) ?? remarkToBringBack(filmId, id, lost)
  const { on } = dayAndRating
  const says = opened.isNew
    ? `Viewing of ${titleOfFilm(filmId)} logged: ${on ? formatDay(on) : 'day unknown'}`
    : `Viewing of ${titleOfFilm(filmId)} changed`
  const { to, texts } =
    opened.isNew && opened.remark !== '' ? moveBegun(filmId, id) : { to: id, texts: {} }
  const now = entries.recordOf(filmId)
  const standing = isRemovedSince(opened, now, id) ? opened.record : now
  const value = viewingValue(standing, to, onlyChanged(dayAndRating, opened.record, standing, id))
  const fields = { [viewingField(to)]: value, ...(opened.isNew && { watched: true }) }
  const typed = remark !== undefined && { [viewingText(to, 'remark')]: remark }
  entries.setParts(says, [{ filmId, fields, texts: { ...texts, ...typed } }])
}

/** What was left as it was when the viewing was opened may have been changed in another tab since. */
function onlyChanged(
  wanted: DayAndRating,
  opened: EntryRecord | undefined,
  standing: EntryRecord | undefined,
  id: string,
): DayAndRating {
  const [old, now] = [opened, standing].map((record) =>
    listViewings(record).find((viewing) => viewing.id === id),
  )
  if (!old || !now) return wanted
  return {
    on: wanted.on === old.on ? now.on : wanted.on,
    rating: wanted.rating === old.rating ? now.rating : wanted.rating,
  }
}

/**
 * What was begun goes over to a new viewing: taken back, it is as if that had never been logged. With
 * two versions of a text, which are to be settled first, it stays.
 */
function moveBegun(filmId: FilmId, id: string): { to: string; texts: Record<string, string> } {
  const record = entries.recordOf(filmId)
  const to = freshId()
  const texts: Record<string, string> = {}
  for (const name of VIEWING_TEXTS) {
    const [text, ...others] = readTexts(record, viewingText(id, name))
    if (others.length > 0) return { to: id, texts: {} }
    if (text) Object.assign(texts, { [viewingText(id, name)]: '', [viewingText(to, name)]: text.t })
  }
  return { to, texts }
}

/**
 * The viewing is left as it was before, or as it was removed meanwhile; the words typed can be had
 * back by Undo.
 */
export function leaveViewing(filmId: FilmId, id: string, opened: Opened): void {
  const key = viewingText(id, 'remark')
  const record = entries.recordOf(filmId)
  const [typed, ...others] = readTexts(record, key)
  const remark = isRemovedSince(opened, record, id) ? '' : opened.remark
  if (others.length > 0 || (typed?.t ?? '') === remark) return
  const says = `Remark on ${titleOfFilm(filmId)} not kept`
  entries.setParts(says, [{ filmId, texts: { [key]: remark } }])
}

/**
 * The remark that was typed just now, which then is no step of its own any more. Nothing if none was
 * typed, or if a text from elsewhere stands beside it.
 */
function takeBackTyped(filmId: FilmId, id: string, opened: Opened): string | undefined {
  const key = viewingText(id, 'remark')
  const record = entries.recordOf(filmId)
  const [typed, ...others] = readTexts(record, key)
  const text = typed?.t ?? ''
  const step = lastStep()
  const standing = versionsOf(record, key).map(({ s }) => s)
  // Undo would take back an earlier step, had another tab written over this one.
  const isTyped =
    step?.change.what === 'text' &&
    step.change.serial > opened.lastStep &&
    step.parts.every(({ after }) => after.every(({ s }) => standing.includes(s)))
  if (others.length > 0 || text === opened.remark || !isTyped) return undefined
  undo()
  return text
}

/** Nothing, if something is written there. */
function remarkToBringBack(filmId: FilmId, id: string, lost = ''): string | undefined {
  const isWritten = readTexts(entries.recordOf(filmId), viewingText(id, 'remark')).length > 0
  return isWritten || lost === '' ? undefined : lost
}
