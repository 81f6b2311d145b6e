// @vitest-environment node
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyKept, SOME_FILMS } from '../../tests/fakes/random-kept.ts'
import { readBackup } from './backup-reader.ts'
import { joinCommaList, splitCommaList } from './comma-list.ts'
import type { EntryRecord } from './entry.ts'
import type { Export } from './export-file.ts'
import { sayApart } from './export-apart.ts'
import { exportImdb } from './export-imdb.ts'
import { exportLetterboxd } from './export-letterboxd.ts'
import { exportNotebook } from './export-notebook.ts'
import { exportPlain, PLAIN_COLUMNS, type PlainFilm } from './export-plain.ts'
import { exportTrakt } from './export-trakt.ts'
import { toFileText } from './file-text.ts'
import { isNamed, isSeen, listKeptFilms, textsWritten, type KeptFilm } from './kept-films.ts'
import { readOwnFilm } from './own-film.ts'
import { plainTableToBackup } from './plain-table-backup.ts'
import { readPlainTable } from './read-plain-table.ts'
import { splitParts } from './split-parts.ts'

const listKept = (records: Parameters<typeof listKeptFilms>[0]) =>
  listKeptFilms(records, SOME_FILMS)
const anyFilms = anyKept.map(listKept)

/** Without films that left or were taken off: a table has no word for them. */
const anyHere = anyKept.map((records) => {
  const isHere = ([id, record]: readonly [string, EntryRecord]) =>
    id.startsWith('own-') ? readOwnFilm(id, record) : id !== 'film-that-left'
  return listKept(new Map([...records].filter(isHere)))
})

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

/** As a program that has never heard of us reads it. */
function readRows({ files }: Export, at = 0): Record<string, string>[] {
  const text = (files[at]?.text ?? '').replace(/^\ufeff/, '')
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  })
  expect(errors).toEqual([])
  return data
}

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

it('gives back any list of names', () => {
  const anyNames = fc.array(
    fc.array(fc.constantFrom(',', '\\', ' ', 'a', '\n')).map((x) => x.join('')),
  )
  fc.assert(
    fc.property(anyNames, (names) => {
      const some = names.filter((name) => name !== '')
      expect(splitCommaList(joinCommaList(some))).toEqual(some)
    }),
  )
})

describe('the files for Letterboxd', () => {
  const fromHtml = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const straight = (text: string) => text.replace(/[“”]/g, '"')
  const same = (text: string) => straight(toFileText(text)).replaceAll('‚', ',')

  it('hold every film watched with its dated viewings, ratings and words, and no other film', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const rows = readRows(exportLetterboxd(films, { withTexts: true }))
        const seen = films.filter((kept) => isSeen(kept) && isNamed(kept))
        expect(new Set(rows.map(({ Title }) => straight(Title ?? '')))).toEqual(
          new Set(seen.map(({ film }) => same(film.title))),
        )
        for (const { viewings, rating, note, film } of seen) {
          const own = rows.filter(({ Title }) => straight(Title ?? '') === same(film.title))
          if (own.length > viewings.length + 1) continue // two films of one title
          const dated = viewings.filter(({ on }) => on)
          expect(
            own.filter(({ WatchedDate }) => WatchedDate).map((row) => row['WatchedDate']),
          ).toEqual(dated.map(({ on }) => on))
          expect(own.map(({ Review }) => straight(fromHtml(Review ?? '')))).toEqual(
            expect.arrayContaining([
              ...dated.map(({ remark }) => same(remark)),
              ...(note === '' ? [] : [same(note)]),
            ]),
          )
          expect(rating ? own.at(-1)?.['Rating'] : undefined).toBe(rating && String(rating / 2))
        }
      }),
    )
  })

  it('has no straight quote inside a cell, so that both ways to escape one read the same', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const cells = readRows(exportLetterboxd(films, { withTexts: true })).flatMap(Object.values)
        expect(cells.filter((cell) => cell.includes('"'))).toEqual([])
      }),
    )
  })

  const kept = listKept(
    new Map([
      [
        'defilada',
        aRecord(
          {
            'view:a': { on: '2026-02-03', rating: 8 },
            'view:b': {},
            rating: 9,
            'tag:to teach': true,
          },
          'Who "held" the camera?',
        ),
      ],
      ['the-red-chapel', aRecord({ queued: true, rating: 4 })],
      ['film-that-left', aRecord({ watched: true })],
    ]),
  )

  it('are as its page asks for them', () => {
    const { files } = exportLetterboxd(kept, { withTexts: true })
    expect(files.map(({ name }) => name)).toEqual([
      'letterboxd-watched.csv',
      'letterboxd-watchlist.csv',
    ])
    expect(files[0]?.text.split('\r\n')).toEqual([
      '"imdbID","tmdbID","Title","Year","Directors","WatchedDate","Rewatch","Rating","Tags","Review"',
      '"tt0097182","1","Defilada","1989","Andrzej Fidyk","2026-02-03","true","4","to teach",""',
      '"tt0097182","1","Defilada","1989","Andrzej Fidyk","","","4.5","","Who “held” the camera?"',
      '',
    ])
    expect(files[1]?.text).toContain('"","","The Red Chapel","2009","Mads Brügger"')
  })

  it('says what they leave out, and keeps words private unless they are asked for', () => {
    const { files, leftOut } = exportLetterboxd(kept, { withTexts: false })
    expect(files.map(({ text }) => text).join('')).not.toContain('camera')
    expect(leftOut).toEqual([
      '1 viewing has no date: Letterboxd’s file leaves it out.',
      '1 film has a rating or words but is not watched: Letterboxd would make it watched, so it stays out.',
      '1 film that left the catalogue has no title here and stays out.',
      '1 text you wrote stays out: reviews on Letterboxd are public.',
    ])
  })

  it('are cut into parts of a size, between rows and losing none', () => {
    const anyRows = fc.array(fc.string({ maxLength: 30 }), { maxLength: 40 })
    const toText = (rows: readonly string[]) => `header\n${rows.join('')}`
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 8, max: 100 }), (rows, largest) => {
        const parts = splitParts(rows, toText, largest)
        expect(parts.flat()).toEqual(rows)
        for (const part of parts.filter((part) => part.length > 1)) {
          expect(new TextEncoder().encode(toText(part)).length).toBeLessThanOrEqual(largest)
        }
      }),
    )
  })

  it('are several, each of at most 1 MB with the header, for many words', () => {
    const many = listKept(
      new Map(
        Array.from({ length: 30 }, (_, at) => [
          `own-${at}`,
          aRecord({ own: true, 'own:title': `Film ${at}`, watched: true }, 'é'.repeat(40_000)),
        ]),
      ),
    )
    const { files } = exportLetterboxd(many, { withTexts: true })
    expect(files.map(({ name }) => name)).toEqual([
      'letterboxd-watched-1.csv',
      'letterboxd-watched-2.csv',
      'letterboxd-watched-3.csv',
    ])
    for (const { text } of files) {
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1_000_000)
      expect(text).toMatch(/^"imdbID"/)
    }
  })
})

describe('the file for Trakt', () => {
  it('has a line for each viewing, and a rating on one line of its film', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const rows = readRows(exportTrakt(films))
        const named = films.filter(isNamed)
        const watched = named.flatMap((kept) => {
          const days = kept.viewings.filter((one) => !one.isPlanned).map(({ on = 'unknown' }) => on)
          return days.length > 0 ? days : kept.watched ? ['unknown'] : []
        })
        expect(rows.flatMap((row) => row['watched_at'] || [])).toEqual(watched)
        expect(rows.flatMap(({ rating }) => rating || [])).toEqual(
          named.flatMap(({ rating }) => (rating ? [String(rating)] : [])),
        )
        expect(rows.filter((row) => row['watchlisted_at'])).toHaveLength(
          named.filter(({ queued }) => queued).length,
        )
        for (const row of rows) {
          expect(row['rated_at'] !== '').toBe(row['rating'] !== '')
          expect(row['type']).toBe('movie')
        }
      }),
    )
  })

  it('says what it has no place for', () => {
    const films = listKept(
      new Map([
        ['the-red-chapel', aRecord({ liked: true, watched: true, 'tag:x': true }, 'Words')],
      ]),
    )
    expect(exportTrakt(films).leftOut).toEqual([
      '1 film has no IMDb id, so Trakt can only go by title and year.',
      '1 text you wrote stays out: Trakt’s file has no place for it.',
      '1 tag stays out: Trakt’s file has no place for it.',
      '1 like stays out: Trakt’s file has no place for it.',
    ])
  })
})

describe('the list for IMDb', () => {
  it('has each rated film by its id, its rating from 1 to 10, its note as the description', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const rows = readRows(exportImdb(films, { withTexts: true }))
        const listed = films.filter(
          (kept) => kept.film.imdb && (isSeen(kept) || kept.rating || kept.note !== ''),
        )
        expect(rows.map((row) => [row['Const'], row['Your Rating'], row['Description']])).toEqual(
          listed.map(({ film, rating, note }) => [
            film.imdb,
            rating ? String(rating) : '',
            toFileText(note),
          ]),
        )
      }),
    )
  })

  it('has the queue in its order, in a list of its own', () => {
    const films = listKept(
      new Map([
        ['defilada', aRecord({ queued: true, place: 'a2' })],
        [
          'own-a',
          aRecord({ own: true, 'own:title': 'A', 'own:imdb': 'tt1', queued: true, place: 'a1' }),
        ],
      ]),
    )
    const list = exportImdb(films, { withTexts: false })
    expect(readRows(list, 1).map((row) => [row['Position'], row['Const']])).toEqual([
      ['1', 'tt1'],
      ['2', 'tt0097182'],
    ])
  })
})

describe('the notebook', () => {
  it('has every text as it was typed, line by line, as a quotation', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const notebook = exportNotebook(films).files[0]?.text ?? ''
        const quoted = notebook
          .split('\n\n')
          .filter((block) => block.startsWith('>'))
          .map((block) => block.replace(/\n$/, '').replace(/^> ?/gm, ''))
        const lines = (text: string) => toFileText(text).replace(/\r\n?/g, '\n')
        const texts = films.flatMap(textsWritten).map(lines)
        expect(quoted.toSorted()).toEqual(texts.toSorted())
        expect(notebook.match(/^## /gm)?.length ?? 0).toBe(films.length)
      }),
    )
  })

  it('tells dates and ratings beside the words', () => {
    const films = listKept(
      new Map([
        [
          'defilada',
          {
            ...aRecord({ watched: true, rating: 7, 'view:a': { on: '2026-02-03', rating: 8 } }),
            n: [
              { s: '1795000000000-00000-test', t: '# Loud\n\nand long', p: [] },
              { s: '1795000000001-00000-test', t: 'Again.', p: [], k: 'view:a:remark' },
              { s: '1795000000002-00000-test', t: 'A parade.', p: [], k: 'view:a:before' },
            ],
          },
        ],
      ]),
    )
    expect(exportNotebook(films).files[0]?.text).toBe(
      [
        '# My notebook',
        '## Defilada (1989)',
        'Watched, 3.5 stars.',
        '> # Loud\n>\n> and long',
        '### 3 February 2026, 4 stars',
        'Before:',
        '> A parade.',
        '> Again.\n',
      ].join('\n\n'),
    )
  })
  it('ends with the viewing plans', () => {
    const plan = {
      name: 'Winter # 1',
      place: 'Back *room*',
      note: '# Tea\nand cake',
      films: [{ title: 'Defilada', on: '2026-11-24', at: '19:30' } as const],
    }
    const bare = { name: '', place: '', note: '', films: [] }
    expect(exportNotebook([], [plan, bare]).files[0]?.text).toBe(
      [
        '# My notebook',
        '## Viewing plan: Winter \\# 1',
        'Place: Back \\*room\\*',
        '> # Tea\n> and cake',
        '- Tuesday, 24 November 2026, 19:30: Defilada',
        '## Viewing plan\n',
      ].join('\n\n'),
    )
  })
})

it('says what is about no single film and stays out', () => {
  const text = (k: string, t: string) => ({ s: '1795000000000-00000-test', t, p: [], k })
  const records = new Map([
    ['my-plans', aRecord({ 'plan:a': { films: [] }, 'plan:b': {}, 'plan:c': null })],
    ['my-views', aRecord({ 'saved-view:Mine': '?q=a' })],
    ['my-answers', { ...aRecord(), n: [text('answer:a', 'Both'), text('answer:b', '')] }],
  ])
  expect(sayApart(records, {})).toEqual([
    '2 viewing plans stay out, being about no single film: a backup holds them.',
    '1 answer across films stays out, being about no single film: a backup holds it.',
    '1 saved view stays out, being about no single film: a backup holds it.',
  ])
  expect(sayApart(records, { withPlans: true })).toHaveLength(2)
  expect(sayApart(new Map(), {})).toEqual([])
})
