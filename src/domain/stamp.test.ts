// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createClock, isStamp, stampOfLostTime } from './stamp.ts'

const SLOW_MACHINE_MS = 60_000
const anyTime = fc.integer({ min: 0, max: 8_999_999_999_998 })

it(
  'rises for any clock, and over every stamp it has seen',
  () => {
    const anyMove = fc.oneof(
      fc.record({ now: anyTime }),
      fc.record({ seen: fc.tuple(anyTime, fc.integer({ min: 0, max: 36 ** 4 })) }),
    )
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        let time = 1_790_000_000_000
        let highest = ''
        const clock = createClock({ now: () => time, tab: 'a' })
        for (const move of moves) {
          if ('now' in move) time = move.now
          else {
            const [ms, count] = move.seen
            const seen = `${String(ms).padStart(13, '0')}-${count.toString(36).padStart(5, '0')}-zz`
            clock.see(seen)
            if (seen > highest) highest = seen
          }
          const stamp = clock.tick()
          expect(stamp > highest && isStamp(stamp)).toBe(true)
          highest = stamp
        }
      }),
      { numRuns: 5000 },
    )
  },
  SLOW_MACHINE_MS,
)

it('goes on into the next millisecond when one has used up its counter', () => {
  const clock = createClock({ now: () => 5, tab: 'a' })
  clock.see('0000000000005-zzzzz-b')
  expect(clock.tick()).toBe('0000000000006-00000-a')
})

it('gives stamps by a clock that stands at nothing, or before it', () => {
  for (const time of [0, -5]) {
    expect(createClock({ now: () => time, tab: 'a' }).tick()).toBe('0000000000000-00001-a')
  }
})

it('says the time, the count and the tab', () => {
  const clock = createClock({ now: () => 1_790_000_000_000.7, tab: 'k3' })
  expect([clock.tick(), clock.tick()]).toEqual(['1790000000000-00000-k3', '1790000000000-00001-k3'])
})

it.each([
  '',
  'x',
  '1790000000000',
  '9999999999999-00000-a',
  '1790000000000-00000-A',
  7,
  null,
  ['1790000000000-00000-a'],
])('does not take %j for a stamp', (value) => {
  expect(isStamp(value)).toBe(false)
})

it('gives a text without a time a stamp of its own, older than any edit', () => {
  expect(isStamp(stampOfLostTime('one'))).toBe(true)
  expect(stampOfLostTime('one')).toBe(stampOfLostTime('one'))
  expect(stampOfLostTime('one')).not.toBe(stampOfLostTime('two'))
  expect(stampOfLostTime('one') < createClock({ now: () => 1, tab: 'a' }).tick()).toBe(true)
})
