import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { previewImport } from '#domain/import-preview.ts'
import { bringIn, fixture, read, tell, zipOf } from './bring-in.ts'

type Expected = {
  source: string
  /** The file's name, where it is all that says what the films are. */
  name?: string
  films: Record<string, Record<string, unknown>>
  left?: string[]
  unreadable?: [number, RegExp][]
  /** Files of an archive that are not read. */
  aside?: string[]
}

const DEFILADA_TAGS = { 'tag:north korea': true, 'tag:parade': true }

const FILES: [string, () => Uint8Array, Expected][] = [
  [
    'the account archive of Letterboxd',
    () => zipOf('letterboxd/account', 'letterboxd-someone-2026-06-01-utc/'),
    {
      source: 'Letterboxd',
      films: {
        defilada: {
          watched: true,
          liked: true,
          rating: 9,
          'view:imp-2026-02-03': { on: '2026-02-03', rating: 8 },
          'view:imp-2026-05-09': { on: '2026-05-09', rating: 9, rewatch: true },
          'view:imp-2026-02-03:remark': [
            'A *parade* that never ends.\n\n"Who held the camera?" & who paid?',
          ],
          'view:imp-2026-05-09:remark': ['Again.'],
          note: ['The purest, and the longest.'],
          'tag:Seen from inside': true,
          ...DEFILADA_TAGS,
        },
        'the-red-chapel': {
          watched: true,
          rating: 1,
          'view:imp-2026-02-04': { on: '2026-02-04', rewatch: true },
        },
        'dear-pyongyang': { watched: true, queued: true, note: ['No date on this one.'] },
        'rodman-big-bang': { queued: true },
        'meet-in-pyongyang': { 'tag:Seen from inside': true },
      },
      left: ['Assassins'],
      unreadable: [[3, /whole list has no place/]],
      aside: ['comments.csv', 'deleted/diary.csv', 'orphaned/reviews.csv', 'profile.csv'],
    },
  ],
  [
    'a list from Letterboxd of the old kind',
    () => fixture('letterboxd/list-old.csv'),
    { source: 'Letterboxd', films: { defilada: { 'tag:Old list': true } } },
  ],
  [
    'a file in the shape that Letterboxd imports',
    () => fixture('letterboxd/import-format.csv'),
    {
      source: 'Letterboxd',
      films: {
        defilada: {
          watched: true,
          rating: 9,
          'view:imp-2026-02-03': { on: '2026-02-03', rating: 8 },
          'view:imp-2026-05-09': { on: '2026-05-09', rating: 9, rewatch: true },
          'view:imp-2026-02-03:remark': ['A parade.\n“Who held the camera?”'],
          ...DEFILADA_TAGS,
        },
        'the-red-chapel': { watched: true, rating: 10 },
      },
    },
  ],
  [
    'the ratings of IMDb since 2024',
    () => fixture('imdb/ratings-2024.csv'),
    {
      source: 'IMDb',
      films: { 'the-red-chapel': { watched: true, rating: 8 }, defilada: {} },
      left: ['Assassins'],
      unreadable: [[4, /The rating “11”/]],
    },
  ],
  [
    'the ratings of IMDb until 2023',
    () => fixture('imdb/ratings-2023.csv'),
    { source: 'IMDb', films: { 'the-red-chapel': { watched: true, rating: 8 } } },
  ],
  [
    'the ratings of IMDb until 2017, in Windows-1252',
    () =>
      new Uint8Array(
        Buffer.from(Buffer.from(fixture('imdb/ratings-2017.csv')).toString(), 'latin1'),
      ),
    { source: 'IMDb', films: { 'the-red-chapel': { watched: true, rating: 8 } } },
  ],
  [
    'the watchlist of IMDb since 2024, some of it rated',
    () => fixture('imdb/watchlist-2024.csv'),
    {
      source: 'IMDb',
      name: 'watchlist.csv',
      films: {
        'dear-pyongyang': { queued: true, note: ['With Mina'] },
        defilada: { queued: true, watched: true, rating: 9 },
      },
    },
  ],
  [
    'the watchlist of IMDb until 2023',
    () => fixture('imdb/watchlist-2023.csv'),
    { source: 'IMDb', name: 'WATCHLIST.csv', films: { 'dear-pyongyang': { queued: true } } },
  ],
  [
    'the archive of Trakt',
    () => zipOf('trakt'),
    {
      source: 'Trakt',
      films: {
        defilada: {
          watched: true,
          rating: 8,
          'view:imp-2026-02-03': { on: '2026-02-03' },
          'view:imp-2026-05-09': { on: '2026-05-09' },
          'view:imp-unknown': {},
        },
        'a-state-of-mind': { queued: true, note: ['With Mina'] },
        'the-red-chapel': { watched: true, 'view:imp-unknown': {} },
        'dear-pyongyang': { queued: true },
      },
      left: ['Assassins', 'Meet in Pyongyang'],
      unreadable: [
        [5, /not about a film: “episode”/],
        [3, /not about a film: “episode”/],
      ],
      aside: ['user-profile.json'],
    },
  ],
  [
    'the ratings of TMDB',
    () => fixture('tmdb.csv'),
    {
      source: 'TMDB',
      films: { 'the-red-chapel': { watched: true, rating: 8 } },
      unreadable: [[3, /not about a film: “tv”/]],
    },
  ],
]

describe.each(FILES)('%s', (_, content, expected) => {
  it('loses nothing', async () => {
    const found = read(content(), expected)
    if (found.kind !== 'rows') throw new Error(JSON.stringify(found))
    expect(found.source).toBe(expected.source)
    const { entries, left } = await bringIn(found)
    const films = Object.fromEntries([...entries].map(([id, record]) => [id, tell(record)]))
    expect(films).toEqual(expected.films)
    expect(left.map(({ title }) => title).sort()).toEqual(expected.left ?? [])
    expect(found.unreadable.map(({ line, reason }) => [line, reason])).toEqual(
      (expected.unreadable ?? []).map(([line, reason]) => [line, expect.stringMatching(reason)]),
    )
    const aside = found.leftAside.map(({ file }) => file.replace(/^letterboxd-[^/]*\//, ''))
    expect(aside).toEqual(expected.aside ?? [])
  })

  it('F6 says nothing new the second time', async () => {
    const { entries } = await bringIn(read(content(), expected), { decision: 'own' })
    const again = await bringIn(read(content(), expected), { decision: 'own', records: entries })
    const current = { records: entries, asideTexts: new Set<string>() }
    const { counts } = previewImport(current, { entries: again.entries, aside: new Map() })
    expect(counts).toEqual({ new: 0, changes: 0, stays: 0, same: again.entries.size, news: 0 })
    expect(again.entries.size).toBe(entries.size)
  })
})

it('takes a film of Trakt’s table for planned where nobody knows since when', () => {
  const table = 'imdb_id,type,watched_at,watchlisted_at\ntt0267419,movie,,unknown\n'
  expect(read(table)).toMatchObject({ rows: [{ imdb: 'tt0267419', queued: true }], unreadable: [] })
})

it('takes no series, episode or game of IMDb for a film, in any language', () => {
  const kinds = ['TV Series', 'tvMiniSeries', 'Épisode TV', 'Serie de TV', 'Videospiel', 'Podcast']
  const films = ['Movie', 'Película', 'Short', 'TV Special', '']
  const rows = [...kinds, ...films].map((kind, at) => `tt000000${at},8,Name,${kind}`)
  const found = read(['Const,Your Rating,Title,Title Type', ...rows, ''].join('\n'))
  if (found.kind !== 'rows') throw new Error(found.kind)
  expect(found.rows).toHaveLength(films.length)
  expect(found.unreadable.map(({ reason }) => reason)).toEqual(
    kinds.map((kind) => `It is not about a film: “${kind}”.`),
  )
})

it('asks nothing about a file in an archive', () => {
  expect(read(zipOf('letterboxd/account'))).not.toHaveProperty('question')
})

it('asks what the films of an IMDb list are, whatever it is called', () => {
  const list = Buffer.from('Position,Const,Title\n1,tt0267419,Defilada\n')
  const asked = read(list, { name: 'Great ones.csv' })
  if (asked.kind !== 'columns') throw new Error(asked.kind)
  const rules = { ...asked.guess, standing: 'liked' as const }
  expect(read(list, { rules })).toMatchObject({ rows: [{ imdb: 'tt0267419', liked: true }] })
  const packed = zipSync({ 'Great ones.csv': list, 'rated.csv': fixture('imdb/ratings-2024.csv') })
  expect(read(packed)).toMatchObject({ leftAside: [{ file: 'Great ones.csv' }] })
})

it('takes the answer about a file that was packed by itself', () => {
  const packed = zipSync({ 'Filme.csv': Buffer.from('Titel,Jahr\nDefilada,1989\n') })
  const asked = read(packed)
  if (asked.kind !== 'columns') throw new Error(asked.kind)
  expect(read(packed, { rules: asked.guess })).toMatchObject({ rows: [{ title: 'Defilada' }] })
})

it('counts a row of several faulty cells once, with each reason', () => {
  const found = read('Title,WatchedDate,Rating\nDefilada,soon,lots\n')
  if (found.kind !== 'rows') throw new Error(found.kind)
  expect(found.unreadable).toHaveLength(1)
  expect(found.unreadable[0]?.reason).toMatch(/“lots”.* “soon” is no day/)
})

it('sets a quotation within a review of Letterboxd as one', () => {
  const review = '"before: <blockquote>one<br>two</blockquote> and after"'
  const table = `Date,Name,Year,Letterboxd URI,Rating,Review\n2026-02-03,Defilada,1989,u,4,${review}\n`
  expect(read(table)).toMatchObject({ rows: [{ text: 'before:\n\n> one\n> two\n\nand after' }] })
})
