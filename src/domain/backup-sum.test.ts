// @vitest-environment node
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createFileSum } from './backup-sum.ts'

type Sum = ReturnType<typeof createFileSum>

function sumUp(fill: (sum: Sum) => void): { steps: number; checksum: string | undefined } {
  const sum = createFileSum()
  fill(sum)
  const summing = sum.checksum()
  for (let steps = 0; ; steps++) {
    const { done, value } = summing.next()
    if (done) return { steps, checksum: value }
  }
}
const checksumOf = (fill: (sum: Sum) => void) => sumUp(fill).checksum

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

it.each([19_997, 19_998, 19_999])(
  'sums up a long text in steps, without parting the pair after %i letters',
  (letters) => {
    const json = JSON.stringify(`${'x'.repeat(letters)}🎬${'x'.repeat(20_000)}`)
    const { checksum, steps } = sumUp((sum) => sum.add('a', json))
    expect(checksum).toBe(hashOf(`{"a":${json}}`))
    expect(steps).toBe(3)
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
