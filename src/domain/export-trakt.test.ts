// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyFilms, listKept, readRows } from '../../tests/fakes/exported.ts'
import { exportTrakt } from './export-trakt.ts'
import { isNamed } from './kept-films.ts'

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

  it('has a film in the queue of which nobody knows when it was planned, and no made-up day', () => {
    const queuedAt = (s: string) => ({ ...aRecord({}), f: { queued: { s, v: true } } })
    const films = listKept(
      new Map([
        ['defilada', queuedAt('0000000000000-00000-lost')],
        ['the-red-chapel', queuedAt('1795000000000-00000-a')],
      ]),
    )
    const rows = readRows(exportTrakt(films)).map((row) => [row['title'], row['watchlisted_at']])
    expect(Object.fromEntries(rows)).toEqual({
      Defilada: 'unknown',
      'The Red Chapel': '2026-11-18T11:06:40.000Z',
    })
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
