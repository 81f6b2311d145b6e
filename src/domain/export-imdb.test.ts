// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyFilms, listKept, readRows } from '../../tests/fakes/exported.ts'
import { exportImdb } from './export-imdb.ts'
import { toFileText } from './file-text.ts'
import { isSeen } from './kept-films.ts'

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
