// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../tests/fakes/random-records.ts'
import { protectCell, restoreCell } from './csv-cell.ts'

const BEGINNINGS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']

describe('G2 a cell', () => {
  it.each(BEGINNINGS.map((first) => `${first}1+1`))('does not begin a formula: %j', (text) => {
    expect(protectCell(text)).toBe(`'${text}`)
    expect(restoreCell(protectCell(text))).toBe(text)
  })

  it.each(["'=1+1", "''=1+1", "'", "''", "'t was so", ' =1', '\ufeff=1', "' '=1"])(
    'gives back %j, which looks protected',
    (text) => {
      expect(restoreCell(protectCell(text))).toBe(text)
    },
  )

  it('is left alone where nothing is to fear', () => {
    for (const text of ['', 'a = b', "'t was so", '2026-11-22', '4.5']) {
      expect(protectCell(text)).toBe(text)
    }
  })

  it('gives back any text, protected any number of times', () => {
    const anyCell = fc
      .tuple(fc.array(fc.constantFrom("'", ' ', '\0', ...BEGINNINGS), { maxLength: 5 }), anyText)
      .map(([start, rest]) => start.join('') + rest)
    fc.assert(
      fc.property(anyCell, (text) => {
        expect(restoreCell(protectCell(text))).toBe(text)
        expect(restoreCell(restoreCell(protectCell(protectCell(text))))).toBe(text)
        expect(protectCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })
})
