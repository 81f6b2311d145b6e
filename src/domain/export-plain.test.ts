// @vitest-environment node
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyFilms, listKept } from '../../tests/fakes/exported.ts'
import { anyKept } from '../../tests/fakes/random-kept.ts'
import { canonicalJson } from './backup-canonical.ts'
import { readBackup } from './backup-reader.ts'
import { partOfText, readField, readTexts, type EntryRecord } from './entry.ts'
import { exportPlain, PLAIN_COLUMNS, type PlainFilm } from './export-plain.ts'
import { toFileText } from './file-text.ts'
import type { KeptFilm } from './kept-films.ts'
import { readOwnFilm } from './own-film.ts'
import { readOwnFilmFacts } from './own-film-facts.ts'
import { plainTableToBackup } from './plain-table-backup.ts'
import { readPlainTable } from './read-plain-table.ts'
import { textKeys } from './text-keys.ts'

/** Without films that left or were taken off: a table has no word for them. */
const anyRecordsHere = anyKept.map((records) => {
  const isHere = ([id, record]: readonly [string, EntryRecord]) =>
    id.startsWith('own-') ? readOwnFilm(id, record) : id !== 'film-that-left'
  return new Map([...records].filter(isHere))
})
const anyHere = anyRecordsHere.map(listKept)

/** All that a record of a film says, part by part, with the newest version of each text. */
function listParts(id: string, record: EntryRecord | undefined): string[] {
  if (!record) return []
  const isOwn = id.startsWith('own-') && readOwnFilmFacts(record) !== undefined
  const isSaid = ([name, v]: readonly [string, unknown]) =>
    v !== false && v !== null && v !== '' && !isEmpty(v) && (isOwn || !name.startsWith('own'))
  const fields = Object.keys(record.f).map((name) => [name, readField(record, name)?.v] as const)
  const texts = [undefined, ...textKeys(record)].flatMap((key) =>
    readTexts(record, key)
      .slice(0, 1)
      .map(({ t }) => [partOfText(key), t] as const),
  )
  return [...fields.filter(isSaid).map(withoutEmpty), ...texts].map((part) =>
    canonicalJson(asInFile(part)),
  )
}

/** A name without a letter is none. */
const withoutEmpty = ([name, v]: readonly [string, unknown]) =>
  [name, Array.isArray(v) ? v.filter((one) => one !== '') : v] as const
const isEmpty = (v: unknown) => Array.isArray(v) && v.every((one) => one === '')

const saysSomething = ({ film, watched, liked, queued, rating, tags, note, viewings }: PlainFilm) =>
  [
    film.id.startsWith('own-'),
    watched,
    liked,
    queued,
    rating,
    tags.length,
    note,
    viewings.length,
  ].some(Boolean)

/** With the characters a file cannot hold as they are in it. */
const asInFile = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? toFileText(part) : part,
  ) as T

describe('the plain table', () => {
  const withoutStamps = ({
    from: _f,
    versions: _v,
    ratedAt: _r,
    queuedAt: _q,
    ...kept
  }: KeptFilm) => kept

  it('G2 gives back all that is kept, exactly', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const [file] = exportPlain(films).files
        const bytes = new TextEncoder().encode(file?.text)
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
        expect(readPlainTable(text)).toEqual(asInFile(films.map(withoutStamps)))
      }),
    )
  })

  it('G2 begins no cell as a formula, and every cell with a quote', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const { data } = Papa.parse<string[]>(exportPlain(films).files[0]?.text ?? '', {
          newline: '\r\n',
          delimiter: ',',
        })
        expect(data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([])
      }),
    )
  })

  it('G2 is imported as a backup that says the same again', () => {
    fc.assert(
      fc.property(anyHere, (films) => {
        const table = exportPlain(films).files[0]?.text ?? ''
        const reading = readBackup(plainTableToBackup(table), 1_800_000_000_000)
        const entries = reading.kind === 'read' ? reading.entries : new Map<string, EntryRecord>()
        expect(readPlainTable(exportPlain(listKept(entries)).files[0]?.text ?? '')).toEqual(
          readPlainTable(table).filter(saysSomething),
        )
      }),
    )
  })

  it('G2 brings back each part of what is kept, the newest version of each text', () => {
    fc.assert(
      fc.property(anyRecordsHere, (records) => {
        const { files } = exportPlain(listKept(records))
        const reading = readBackup(plainTableToBackup(files[0]?.text ?? ''), 1_800_000_000_000)
        const back = reading.kind === 'read' ? reading.entries : new Map<string, EntryRecord>()
        for (const [id, record] of records) {
          const found = listParts(id, back.get(id))
          expect(listParts(id, record).filter((part) => !found.includes(part))).toEqual([])
        }
      }),
    )
  })

  it("G2 gives back a note that begins '=", () => {
    const films = listKept(new Map([['defilada', aRecord({}, "'=HYPERLINK(1)")]]))
    const table = exportPlain(films).files[0]?.text ?? ''
    expect(table).toContain(`"''=HYPERLINK(1)"`)
    expect(readPlainTable(table)[0]?.note).toBe("'=HYPERLINK(1)")
  })

  it('G3 says what it cannot hold', () => {
    const films = listKept(new Map([['defilada', aRecord({}, 'a\ud800b\0c\u2028d')]]))
    const { files, leftOut } = exportPlain(films)
    expect(leftOut).toEqual([
      '1 text has a character that such a file cannot hold; a � stands in its place.',
    ])
    expect(readPlainTable(files[0]?.text ?? '')[0]?.note).toBe('a�b�c\u2028d')
  })

  it('says that of two versions the newest is in it', () => {
    const record = aRecord({}, 'one')
    const two = { ...record, n: [...record.n, { s: '1795000000001-00000-test', t: 'two', p: [] }] }
    const { files, leftOut } = exportPlain(listKept(new Map([['defilada', two]])))
    expect(leftOut).toEqual([expect.stringContaining('1 text is another version')])
    expect(readPlainTable(files[0]?.text ?? '')[0]?.note).toBe('two')
  })

  it('has its columns in the first line, and is a table of no films when nothing is kept', () => {
    expect(exportPlain([]).files[0]?.text).toBe(
      `\ufeff${PLAIN_COLUMNS.map((name) => `"${name}"`).join(',')}\r\n`,
    )
    expect(readPlainTable(exportPlain([]).files[0]?.text ?? '')).toEqual([])
  })
})
