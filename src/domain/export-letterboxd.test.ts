// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyFilms, listKept, readRows } from '../../tests/fakes/exported.ts'
import { exportLetterboxd } from './export-letterboxd.ts'
import { toFileText } from './file-text.ts'
import { isNamed, isSeen } from './kept-films.ts'
import { splitParts } from './split-parts.ts'

describe('the files for Letterboxd', () => {
  const fromHtml = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const straight = (text: string) => text.replace(/[“”]/g, '"').replaceAll('‚', ',')
  const same = (text: string) => straight(toFileText(text))

  it('hold every film watched with its dated viewings, ratings and words, and no other film', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const rows = readRows(exportLetterboxd(films, { withTexts: true }))
        const seen = films.filter((kept) => isSeen(kept) && isNamed(kept))
        expect(new Set(rows.map(({ Title }) => straight(Title ?? '')))).toEqual(
          new Set(seen.map(({ film }) => same(film.title))),
        )
        for (const { viewings, rating, note, film } of seen) {
          const isNamesake = ({ film: other }: (typeof seen)[number]) =>
            same(other.title) === same(film.title)
          if (seen.filter(isNamesake).length > 1) continue // whose row is whose cannot be told
          const own = rows.filter(({ Title }) => straight(Title ?? '') === same(film.title))
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
