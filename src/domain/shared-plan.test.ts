// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../tests/fakes/random-records.ts'
import { packText, unpackText } from '#lib/packed-text.ts'
import { isPlannable, isTimeOfDay } from '#lib/evening.ts'
import { formatSharedPlan, parseSharedPlan, type SharedPlan } from './shared-plan.ts'

const anyEvening = fc.record({
  film: fc.oneof(
    fc.constantFrom('defilada', 'film-that-left').map((id) => ({ id })),
    fc.record(
      {
        title: anyText.filter((text) => text.trim() !== ''),
        year: fc.integer({ min: 1870, max: 2100 }),
        imdb: fc.constant('tt0428441'),
      },
      { requiredKeys: ['title'] },
    ),
  ),
  on: fc.constantFrom('2026-11-24' as const, '2024-02-29' as const, '1900-01-01' as const),
  at: fc.constantFrom('00:00' as const, '19:30' as const, '23:59' as const),
})
const anyPlan: fc.Arbitrary<SharedPlan> = fc.record({
  id: fc.constantFrom('a1', 'mfz4k1p2abc'),
  name: anyText,
  place: anyText,
  note: anyText,
  films: fc.array(anyEvening, { maxLength: 8 }),
})

it('G3 says the same again, whatever was written in it', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(parseSharedPlan(formatSharedPlan(plan))).toEqual({ ...plan, unread: 0 })
    }),
  )
})

it('G3 carries a line to the group however long, and counts the films it must leave out', () => {
  const film = { film: { id: 'defilada' }, on: '2026-11-24', at: '19:30' } as const
  const note = `${'Tea '.repeat(2499)}Tea🫖 and cake`
  const plan = {
    id: 'a1',
    name: '',
    place: '',
    note,
    films: Array.from({ length: 101 }, () => film),
  }
  const read = parseSharedPlan(formatSharedPlan(plan))
  expect(read).toEqual({ ...plan, films: plan.films.slice(1), unread: 1 })
  const odd = JSON.stringify({
    format: 'reel-north-plan',
    id: 'a1',
    films: [['defilada', '9999-12-31', '19:30'], ['defilada', {}, '19:30'], 5],
  })
  expect(parseSharedPlan(odd)).toMatchObject({ films: [], unread: 3 })
})

describe('E7 a plan from anywhere', () => {
  it('E7 is a plan or none, and never an exception', () => {
    const anyRow = fc.oneof(
      fc.jsonValue(),
      fc.tuple(
        fc.oneof(fc.constant('defilada'), fc.string(), fc.array(fc.jsonValue())),
        fc.oneof(fc.jsonValue(), fc.constantFrom('2026-11-24', '2026-02-30', '0001-01-01')),
        fc.oneof(fc.jsonValue(), fc.constantFrom('19:30', '24:00', '7:30')),
      ),
    )
    const members = fc.record({
      format: fc.constantFrom('reel-north-plan', 'reel-north-list'),
      id: fc.oneof(fc.constant('a1'), fc.jsonValue()),
      name: fc.jsonValue(),
      place: fc.jsonValue(),
      note: fc.jsonValue(),
      films: fc.oneof(fc.jsonValue(), fc.array(anyRow)),
    })
    fc.assert(
      fc.property(members, (data) => {
        const plan = parseSharedPlan(JSON.stringify(data))
        if (!plan) return
        expect(plan.films.every(({ on, at }) => isPlannable(on) && isTimeOfDay(at))).toBe(true)
        expect(parseSharedPlan(formatSharedPlan(plan))).toEqual({ ...plan, unread: 0 })
      }),
    )
  })

  it('E7 of any bytes behind the # is refused in words, and one cut or changed is, too', async () => {
    const plan = { id: 'a1', name: 'Winter', place: '', note: '', films: [] }
    const part = (await packText(formatSharedPlan(plan))) ?? ''
    const anyPart = fc.oneof(
      anyText,
      fc.nat(part.length - 1).map((at) => part.slice(0, at)),
      fc
        .tuple(fc.nat(part.length - 1), fc.constantFrom('A', '.', '_', '\u0000'))
        .map(([at, sign]) => part.slice(0, at) + sign + part.slice(at + 1)),
    )
    await fc.assert(
      fc.asyncProperty(anyPart, async (text) => {
        const unpacked = await unpackText(text)
        if (text === part) return
        expect(['damaged', 'newer']).toContain(unpacked.kind)
      }),
    )
  })

  it('E7 has an id that can stand in a field, an address and a calendar', () => {
    const data = { format: 'reel-north-plan', films: [] }
    for (const id of ['__proto__', '', 'a b', 'A1', 'a'.repeat(41), 5, null]) {
      expect(parseSharedPlan(JSON.stringify({ ...data, id }))).toBeUndefined()
    }
    expect(parseSharedPlan(JSON.stringify({ ...data, id: 'a1' }))?.id).toBe('a1')
  })
})
