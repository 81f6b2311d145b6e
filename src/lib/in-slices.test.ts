// @vitest-environment node
import { expect, it, vi } from 'vitest'
import { inSlices } from './in-slices.ts'

function* count(to: number, onStep: (at: number) => void): Generator<undefined, string> {
  for (let at = 0; at < to; at++) {
    onStep(at)
    yield
  }
  return 'done'
}

/** A clock by which each step takes so long. */
const stepsTake = (ms: number) => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += ms))
}

it('gives what the work comes to', async () => {
  expect(
    await inSlices(
      count(5, () => {}),
      new AbortController().signal,
    ),
  ).toBe('done')
})

it('lets the page answer between slices, and works on within one', async () => {
  stepsTake(10)
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const seen: number[] = []
  await inSlices(
    count(9, () => seen.push(turns)),
    new AbortController().signal,
  )
  clearInterval(timer)
  expect(seen.slice(0, 3)).toEqual([0, 0, 0])
  expect(seen.at(-1)).toBeGreaterThan(0)
})

it('stops when it is called off', async () => {
  stepsTake(100)
  const calling = new AbortController()
  const seen: number[] = []
  const result = await inSlices(
    count(9, (at) => {
      seen.push(at)
      if (at === 2) calling.abort()
    }),
    calling.signal,
  )
  expect(result).toBeUndefined()
  expect(seen).toEqual([0, 1, 2])
})
