import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { filmCards, loadAllFilms } from '#catalogue/catalogue.ts'
import type { EntryRecord } from '#domain/entry.ts'
import { isField } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import {
  makingEntries,
  matchingFilms,
  type Decision,
  type MatchedFilm,
} from '#domain/foreign-entries.ts'
import { groupingRows } from '#domain/foreign-films.ts'
import { createFilmMatcher } from '#domain/match-films.ts'
import { readingForeign, type Recognised } from '#domain/read-foreign.ts'
import type { TableRules } from '#domain/table-columns.ts'

const FIXTURES = 'tests/fixtures/imports'

export const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FIXTURES, path)))

/** A folder of fixtures as the archive it would come in, inside a folder of its own. */
export function zipOf(folder: string, inside = ''): Uint8Array {
  const files = readdirSync(join(FIXTURES, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const root = join(FIXTURES, folder)
  return zipSync(
    Object.fromEntries(
      files.map((path) => [
        inside + path.slice(root.length + 1),
        new Uint8Array(readFileSync(path)),
      ]),
    ),
  )
}

export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

export function read(
  content: Uint8Array | string,
  { name = 'file', rules }: { name?: string; rules?: TableRules } = {},
): Recognised {
  return finish(readingForeign(content, { name, ...(rules && { rules }) }))
}

type Records = ReadonlyMap<FilmId, EntryRecord>
type Decide = (film: MatchedFilm) => Decision
type Bringing = {
  decision?: Decision | Decide
  records?: Records
  today?: `${number}-${number}-${number}`
}

/** What a file becomes here: the records to join, and what was left out. */
export async function bringIn(
  found: Recognised,
  { decision = 'leave', records = new Map(), today = '2026-11-22' }: Bringing = {},
) {
  if (found.kind !== 'rows') throw new Error(`not rows: ${JSON.stringify(found)}`)
  const films = finish(groupingRows(found.rows))
  const ids = new Map((await loadAllFilms()).map(({ id, ids }) => [id, ids]))
  const match = createFilmMatcher(filmCards, (id) => {
    const { imdb, tmdb } = ids.get(id) ?? {}
    return { ...(imdb && { imdb: imdb.value }), ...(tmdb && { tmdb: tmdb.value }) }
  })
  const matched = finish(matchingFilms(films, match, { records, today }))
  return {
    matched,
    ...finish(
      makingEntries(matched, typeof decision === 'function' ? decision : () => decision, {
        records,
        today,
      }),
    ),
  }
}

/** A record in few words: its fields but for their stamps, and its texts. */
export function tell(record: EntryRecord | undefined): Record<string, unknown> {
  const fields = Object.entries(record?.f ?? {}).map(([name, field]) => [
    name,
    isField(field) ? field.v : field,
  ])
  const texts = new Map<string, string[]>()
  for (const { k = 'note', t } of record?.n ?? []) texts.set(k, [...(texts.get(k) ?? []), t])
  return Object.fromEntries([...fields, ...texts])
}
