import { generateNKeysBetween } from 'fractional-indexing'
import { BACKUP_FORMAT, BACKUP_VERSION } from './backup.ts'
import { isFilmId, type EntryRecord, type NoteVersion } from './entry.ts'
import type { PlainFilm } from './export-plain.ts'
import { toOwnFields } from './own-film-facts.ts'
import { readPlainTable } from './read-plain-table.ts'
import { stampOfLostTime } from './stamp.ts'
import { VIEWING_TEXTS, viewingField, viewingText } from './viewing.ts'

/**
 * A table of ours as a backup, to be shown and merged as one. A table knows no times: all in it counts
 * as older than what stands here, so that it fills what is missing, adds its texts beside others, and
 * changes nothing by itself. The same table always gives the same backup.
 */
export function plainTableToBackup(text: string): string {
  const films = readPlainTable(text).filter(({ film }) => isFilmId(film.id))
  const places = generateNKeysBetween(undefined, undefined, films.length)
  const inQueue = films
    .filter(({ queued }) => queued !== undefined)
    .toSorted((a, b) => (a.queued ?? 0) - (b.queued ?? 0))
  const placeOf = new Map(inQueue.map((kept, at) => [kept, places[at]]))
  const entries = films.map((kept) => [kept.film.id, toRecord(kept, placeOf.get(kept))])
  return JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    entries: Object.fromEntries(entries),
  })
}

function toRecord(kept: PlainFilm, place: string | undefined): EntryRecord {
  const { film, watched, liked, rating, tags, note, viewings } = kept
  const fields: Record<string, unknown> = {
    ...(film.id.startsWith('own-') && {
      own: true,
      ...toOwnFields({ countries: [], languages: [], ...film }),
    }),
    ...(watched && { watched }),
    ...(liked && { liked }),
    ...(rating && { rating }),
    ...(place !== undefined && { queued: true, place }),
    ...Object.fromEntries(tags.map((tag) => [`tag:${tag}`, true])),
    ...Object.fromEntries(
      viewings
        .filter(({ isPlanned }) => !isPlanned)
        .map(({ id, on, rating, isMarkedRewatch }) => [
          viewingField(id),
          {
            ...(on && { on }),
            ...(rating && { rating }),
            ...(isMarkedRewatch && { rewatch: true }),
          },
        ]),
    ),
  }
  const texts = viewings.flatMap((viewing) =>
    VIEWING_TEXTS.map((name) => [viewing[name], viewingText(viewing.id, name)] as const),
  )
  return {
    v: 1,
    f: Object.fromEntries(
      Object.entries(fields).map(([name, v]) => [name, { s: stampOfLostTime(name), v }]),
    ),
    n: [[note, undefined] as const, ...texts].flatMap(([t, k]) => toText(t, k)),
  }
}

const toText = (t: string, k: string | undefined): NoteVersion[] =>
  t === ''
    ? []
    : [{ s: stampOfLostTime(`${k ?? ''} ${t}`), t, p: [], ...(k !== undefined && { k }) }]
