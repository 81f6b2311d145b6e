import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createFileSum } from './backup-sum.ts'

type Sum = ReturnType<typeof createFileSum>

function checksumOf(fill: (sum: Sum) => void): string | undefined {
  const sum = createFileSum()
  fill(sum)
  const steps = sum.checksum()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

it('sums up parts in any order as the canonical JSON of the whole', () => {
  const whole = hashOf('{"a":1,"b":{"c":2,"d":[3]},"e":{}}')
  expect(
    checksumOf((sum) => {
      sum.open('e')
      const addPart = sum.open('b')
      addPart('d', '[3]')
      sum.add('a', '1')
      addPart('c', '2')
    }),
  ).toBe(whole)
})

it.each([0, 1])(
  'sums up a text that is longer than a piece, a pair at its end kept whole, %i',
  (at) => {
    const json = JSON.stringify('x'.repeat(at) + '🎬'.repeat(10_001))
    expect(checksumOf((sum) => sum.add('a', json))).toBe(hashOf(`{"a":${json}}`))
  },
)

it('has none where a name is used twice', () => {
  expect(checksumOf((sum) => ['a', 'a'].map((name) => sum.add(name, '1')))).toBeUndefined()
  expect(checksumOf((sum) => ['a', 'a'].map((name) => sum.open(name)))).toBeUndefined()
  expect(
    checksumOf((sum) => {
      const addPart = sum.open('a')
      addPart('b', '1')
      addPart('b', '1')
    }),
  ).toBeUndefined()
})

it('never has the sum that is expected where a part is no JSON', () => {
  const unread = checksumOf((sum) => sum.add('a', undefined))
  expect(unread).toBeDefined()
  expect([hashOf('{"a":}'), hashOf('{}')]).not.toContain(unread)
})
