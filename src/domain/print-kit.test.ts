// @vitest-environment node
import { expect, it } from 'vitest'
import {
  ACROSS,
  addressOfPiece,
  parsePrintAddress,
  PRINT_KINDS,
  type PrintPiece,
} from './print-kit.ts'

const films = ['defilada', 'dear-pyongyang']

const pieces: PrintPiece[] = [
  ...PRINT_KINDS.map((kind) => ({ kind })),
  ...films.flatMap((only) => [
    { kind: 'films', only } as const,
    { kind: 'questions', only } as const,
  ]),
  { kind: 'questions', only: ACROSS },
]

it.each(pieces)('has an address for %j, and finds it there', (piece) => {
  const address = addressOfPiece(piece)
  expect(parsePrintAddress(address.slice('print/'.length), films)).toEqual(piece)
})

it.each([
  'nope',
  'constructor',
  'films/nope',
  'films/across',
  'log/defilada',
  'guide/guide',
  'films/defilada/more',
  'films/',
])('has nothing at %s', (address) => {
  expect(parsePrintAddress(address, films)).toBeUndefined()
})
