import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision, MatchedFilm } from '#domain/foreign-entries.ts'
import { parseRecord } from '#domain/parse-record.ts'
import { makeBackup } from '#domain/backup.ts'
import { readBackup } from '#domain/backup-reader.ts'
import { exportPlain } from '#domain/export-plain.ts'
import { previewImport } from '#domain/import-preview.ts'
import { listKeptFilms } from '#domain/kept-films.ts'
import { unzippingEntry } from '#domain/unzip-entry.ts'
import { readZipDirectory } from '#domain/zip-directory.ts'
import { bringIn, fixture, read, tell, zipOf } from './bring-in.ts'
import { anyRecords, NOW } from './fakes/random-records.ts'

const TEXT = 'Title,Year,Note\nDefilada,1989,"Schön, und\n„schrecklich“"\n'

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

/** What a table of no known program says, read as it is guessed. */
function readGuessed(content: Uint8Array | string) {
  const question = read(content)
  if (question.kind !== 'columns') throw new Error(JSON.stringify(question))
  return read(content, { rules: question.guess })
}

describe('F3 a table is read whatever its encoding and its separators', () => {
  const cp1252 = new Uint8Array(
    Array.from(TEXT, (letter) => ({ '„': 0x84, '“': 0x93 })[letter] ?? letter.charCodeAt(0)),
  )
  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(TEXT)],
    ['UTF-8 with a byte order mark', strToU8(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, true)],
    ['UTF-16, big end first', utf16(TEXT, false)],
    ['Windows-1252', cp1252],
    [
      'semicolons',
      strToU8(TEXT.replace('Title,Year,Note\nDefilada,1989,', 'Title;Year;Note\nDefilada;1989;')),
    ],
    [
      'tabs',
      strToU8(
        TEXT.replace('Title,Year,Note\nDefilada,1989,', 'Title\tYear\tNote\nDefilada\t1989\t'),
      ),
    ],
    ['CRLF', strToU8(TEXT.replaceAll('\n', '\r\n'))],
    ['CR', strToU8(TEXT.replaceAll('\n', '\r'))],
    ['the separator named in its first line', strToU8(`sep=,\n${TEXT}`)],
  ])('%s', async (_, content) => {
    const { entries } = await bringIn(readGuessed(content))
    expect(tell(entries.get('defilada'))).toEqual({ note: ['Schön, und\n„schrecklich“'] })
  })

  it('refuses UTF-16 without its mark, rather than guess', () => {
    expect(read(utf16(TEXT, true).subarray(2))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('not UTF-8'),
    })
  })

  it('lists the one row whose letters are damaged, and reads the rest', () => {
    const bytes = strToU8(
      'Date,Name,Year,Letterboxd URI,Rating\n2026-01-01,Schön,1999,u,4\n2026-01-01,Döner,2000,u,4\n',
    )
    bytes[bytes.lastIndexOf(0xc3)] = 0xff
    const found = read(bytes)
    expect(found).toMatchObject({
      kind: 'rows',
      rows: [{ title: 'Schön' }],
      unreadable: [{ line: 3 }],
    })
  })
})

it('reads a German table with commas in its numbers, and says what it cannot read by line', async () => {
  const found = readGuessed(fixture('plain/german.csv'))
  const { entries } = await bringIn(found)
  expect(tell(entries.get('defilada'))).toEqual({
    watched: true,
    rating: 9,
    'view:imp-2026-02-03': { on: '2026-02-03', rating: 9 },
    'view:imp-2026-02-03:remark': ['Schön; und schrecklich'],
    'tag:nordkorea': true,
  })
  expect(found).toMatchObject({
    unreadable: [
      { line: 3, reason: expect.stringContaining('“7,25”') },
      { line: 4, reason: 'It names no film.' },
    ],
  })
})

describe('F2 a file that is cut off', () => {
  it.each(['ratings', 'reviews', 'diary'])('anywhere gives whole rows of %s.csv alone', (name) => {
    const bytes = fixture(`letterboxd/account/${name}.csv`)
    const whole = read(bytes)
    if (whole.kind !== 'rows') throw new Error('not rows')
    for (let end = 0; end < bytes.length; end++) {
      const found = read(bytes.subarray(0, end))
      if (found.kind !== 'rows') continue
      const { rows } = found
      // The last cell of the last row may be cut where nobody can tell; that is said.
      const sure = found.warnings.length > 0 ? rows.slice(0, -1) : rows
      expect(sure).toEqual(whole.rows.slice(0, sure.length))
    }
  })

  it('in a quotation is listed by its line', () => {
    const text =
      'Date,Name,Year,Letterboxd URI,Rating\n2026-01-01,Defilada,1989,u,4\n2026-01-02,"Dear'
    expect(read(text)).toMatchObject({
      rows: [{ title: 'Defilada', line: 2 }],
      unreadable: [{ line: 3, reason: 'A quotation mark in it is never closed.' }],
    })
  })

  it('as an archive or as JSON is refused', () => {
    const archive = zipOf('letterboxd/account')
    expect(read(archive.subarray(0, -30))).toMatchObject({ kind: 'refused' })
    const json = fixture('trakt/ratings-movies.json')
    expect(read(json.subarray(0, -5))).toMatchObject({ kind: 'refused' })
  })
})

describe('F4 an archive', () => {
  it('that unpacks to far more than there is room for is stopped as it grows', () => {
    const bomb = zipSync({ 'ratings.csv': new Uint8Array(6_000_000) }, { level: 1 })
    const entries = readZipDirectory(bomb)
    if (!Array.isArray(entries) || !entries[0]) throw new Error('no entries')
    const unpacking = unzippingEntry(bomb, entries[0], 1_000_000)
    let step = unpacking.next()
    while (!step.done) step = unpacking.next()
    expect(step.value).toEqual({ reason: expect.stringContaining('100 MB') })
  })

  it('of which a part is locked or damaged gives the rest, and says so', () => {
    const archive = zipOf('letterboxd/account')
    const view = new DataView(archive.buffer)
    const flagsOf = (name: string) => {
      for (let at = 0; at < archive.length - 46; at++) {
        if (view.getUint32(at, true) !== 0x02014b50) continue
        const path = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + name.length))
        if (path === name) return at + 8
      }
      throw new Error(name)
    }
    view.setUint16(flagsOf('diary.csv'), 1, true)
    view.setUint32(flagsOf('ratings.csv') + 8, 1, true)
    expect(read(archive)).toMatchObject({
      kind: 'rows',
      leftAside: expect.arrayContaining([
        { file: 'diary.csv', reason: 'It is locked with a password.' },
        { file: 'ratings.csv', reason: expect.stringContaining('damaged') },
      ]),
    })
  })

  it('of one table is read as that table', () => {
    const archive = zipSync({ 'My films.csv': strToU8(TEXT) })
    expect(read(archive)).toMatchObject({ kind: 'columns', header: ['Title', 'Year', 'Note'] })
  })

  it('has at most 200,000 rows', () => {
    const rows = 'Date,Name,Year,Letterboxd URI\n' + '2026-01-01,A,1989,u,more\n'.repeat(200_002)
    expect(read(rows, { name: 'watched.csv' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('200,000 rows'),
    })
  })
})

describe('F5 names of prototypes', () => {
  it('in JSON and in tables are names like others', () => {
    const movie = '{"title":"Defilada","year":1989,"ids":{"__proto__":{"imdb":"tt0267419"}}}'
    const json = `[{"__proto__":{"polluted":1},"rated_at":"2026-01-01","rating":8,"movie":${movie}}]`
    expect(read(json)).toMatchObject({ kind: 'rows', rows: [{ title: 'Defilada', rating: 8 }] })
    const table = 'constructor,title,__proto__\nx,Defilada,y\n'
    expect(readGuessed(table)).toMatchObject({ rows: [{ title: 'Defilada' }] })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('20,000 nested lists are refused', () => {
    expect(read('['.repeat(20_000) + ']'.repeat(20_000))).toMatchObject({ kind: 'refused' })
  })
})

describe('F6 rows that contradict each other', () => {
  it('keep both notes, let the later viewing rate, and are told of', async () => {
    const table =
      'Title,Year,Watched Date,Rating,Review\nDefilada,1989,2026-05-09,4.5,Again\nDefilada,1989,2026-02-03,4,First\nDefilada,1989,2026-02-03,4,Second\nDefilada,1989,2026-02-03,4,Second\n'
    const { entries, disagreeing } = await bringIn(read(table))
    expect(tell(entries.get('defilada'))).toEqual({
      watched: true,
      rating: 9,
      'view:imp-2026-02-03': { on: '2026-02-03', rating: 8 },
      'view:imp-2026-05-09': { on: '2026-05-09', rating: 9 },
      'view:imp-2026-02-03:remark': ['First', 'Second'],
      'view:imp-2026-05-09:remark': ['Again'],
    })
    expect(disagreeing.get('defilada')).toEqual([
      { rating: 8, on: '2026-02-03' },
      { rating: 9, on: '2026-05-09' },
    ])
  })
})

it('F6 a film with and without its year in one file is asked about, and becomes one', async () => {
  const table =
    'Title,Year,Rating,Note\nBeyond Utopia,,,First\nBeyond Utopia,2023,4,\nAssassins,1995,3,\nAssassins,2020,4,\nAssassins,,5,\n'
  const found = readGuessed(table)
  const { matched } = await bringIn(found)
  const asked = matched.flatMap(({ film, match }) =>
    match.kind === 'ask' ? [[film.title, match.candidates.map(({ year }) => year)]] : [],
  )
  expect(asked).toEqual([
    ['Beyond Utopia', [2023]],
    ['Assassins', [1995, 2020]],
  ])
  const answer =
    (others: Decision): ((film: MatchedFilm) => Decision) =>
    ({ match }) =>
      match.kind === 'ask' ? { id: match.candidates.at(-1)?.id ?? '' } : others
  const { entries, left } = await bringIn(found, { decision: answer('own') })
  expect(left).toEqual([])
  expect([...entries.values()].map(tell)).toMatchObject([
    { 'own:title': 'Beyond Utopia', 'own:year': 2023, note: ['First'], rating: 8 },
    { 'own:title': 'Assassins', 'own:year': 1995, rating: 6 },
    { 'own:title': 'Assassins', 'own:year': 2020 },
  ])
  const none = await bringIn(found, { decision: answer('leave') })
  expect(none.entries.size).toBe(0)
  expect(none.left).toHaveLength(5)
})

it('F6 the same words on two viewings and on the film stay three texts once they are kept', async () => {
  const table =
    'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n' +
    ['2024-04-01', '2024-04-20', '']
      .map((day, at) => `2024-05-01,Defilada,1989,https://boxd.it/a${at},,,Again.,,${day}\n`)
      .join('')
  const record = (await bringIn(read(table))).entries.get('defilada')
  const kept = parseRecord(JSON.stringify(record))
  expect(kept).toEqual({ kind: 'sound', record })
  expect(tell(record)).toMatchObject({
    'view:imp-2024-04-01:remark': ['Again.'],
    'view:imp-2024-04-20:remark': ['Again.'],
    note: ['Again.'],
  })
  expect(new Set(record?.n.map(({ s }) => s)).size).toBe(3)
})

const bytes = fc.uint8Array({ maxLength: 600 })
const cells = fc.array(
  fc.constantFrom(
    'a',
    '1989',
    '2026-01-01',
    '"',
    '""',
    'tt0267419',
    '4.5',
    '=1',
    '\ud800',
    '{',
    '★½',
  ),
)
const lines = fc
  .array(fc.tuple(cells, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r', '\r\n')))
  .map((rows) => rows.map(([row, between, end]) => row.join(between) + end).join(''))
const HEADS = [
  'Date,Name,Year,Letterboxd URI,Rating\n',
  'Const,Your Rating,Date Rated,Title,URL\n',
  'Letterboxd list export v7\n',
  'imdb_id,watched_at\n',
  'title,rating,date\n',
  '',
]

describe('F1, F2 anything at all is a preview or a refusal with its reason', () => {
  const judge = async (content: Uint8Array | string) => {
    const found = read(content)
    if (found.kind === 'refused') expect(found.reason).toMatch(/\w.*\.$/s)
    else if (found.kind === 'rows') await bringIn(found, { decision: 'own' })
    else if (found.kind === 'columns') {
      const answered = read(content, { rules: found.guess })
      expect(['rows', 'refused']).toContain(answered.kind)
    } else {
      const backup = readBackup(found.content, NOW)
      if (backup.kind === 'refused') expect(backup.reason).toMatch(/\w.*\.$/s)
      else previewImport({ records: new Map(), asideTexts: new Set() }, backup)
    }
  }

  const failureOf = async (property: fc.IAsyncProperty<unknown>, numRuns: number) =>
    fc.defaultReportMessage(await fc.check(property, { numRuns }))

  it('bytes', async () => {
    expect(await failureOf(fc.asyncProperty(bytes, judge), 300)).toBeUndefined()
  })

  it('tables', async () => {
    const text = fc.tuple(fc.constantFrom(...HEADS), lines).map((parts) => parts.join(''))
    expect(await failureOf(fc.asyncProperty(text, judge), 200)).toBeUndefined()
  })

  it('archives with some bytes changed', async () => {
    const archive = zipOf('letterboxd/account')
    const change = fc.tuple(fc.nat(archive.length - 1), fc.nat(255))
    const changes = fc.array(change, { minLength: 1, maxLength: 8 })
    const judgeChanged = (changed: [number, number][]) => {
      const bytes = archive.slice()
      for (const [at, byte] of changed) bytes[at] = byte
      return judge(bytes)
    }
    expect(await failureOf(fc.asyncProperty(changes, judgeChanged), 60)).toBeUndefined()
  })

  it('JSON', async () => {
    const value = fc.jsonValue()
    const items = fc.array(fc.record({ movie: value, rated_at: value, rating: value }))
    expect(
      await failureOf(
        fc.asyncProperty(
          items.map((list) => JSON.stringify(list)),
          judge,
        ),
        200,
      ),
    ).toBeUndefined()
  })

  it('our own files with some of their text changed', async () => {
    const said = '{"state":{"theme":"dark","later":[1]},"version":0}'
    const ours = anyRecords.map((records) => {
      const raw = { 'rn1:prefs': said, 'rn1:film:bad': '{oops' }
      const backup = makeBackup({ records, raw, exportedAt: new Date(NOW), app: '1.0.0' })
      return [backup, exportPlain(listKeptFilms(records, [])).files[0]?.text ?? '']
    })
    const piece = fc.constantFrom(
      '"',
      '{',
      ']',
      ',',
      '\n',
      '\\',
      ':',
      '0',
      '\ud800',
      'null',
      "'=",
      'v',
    )
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9), piece)
    const changed = fc.tuple(ours, fc.nat(1), fc.array(change, { minLength: 1, maxLength: 6 }))
    const judgeChanged = ([files, which, changes]: [
      string[],
      number,
      [number, number, string][],
    ]) =>
      judge(
        changes.reduce((text, [share, cut, added]) => {
          const at = Math.floor(share * text.length)
          return text.slice(0, at) + added + text.slice(at + cut)
        }, files[which] ?? ''),
      )
    expect(await failureOf(fc.asyncProperty(changed, judgeChanged), 200)).toBeUndefined()
  })
})
