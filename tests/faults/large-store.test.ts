import { expect, it } from 'vitest'
import { film, openWith } from '../fakes/open-app.ts'

const COUNT = 10_000
const ID = 'own-5000'

const textOf = (at: number) =>
  JSON.stringify({ v: 1, f: {}, n: [{ s: `${1_790_000_000_000 + at}-00000-old`, t: 'x', p: [] }] })

// Counts, not times: what does not grow with the store stays quick in any of them.
it('B10 among 10,000 films with notes a key changes one record, and a save writes one', () => {
  const ids = Array.from({ length: COUNT }, (_, at) => `own-${at}`)
  const texts = Object.fromEntries(ids.map((id, at) => [film(id), textOf(at)]))
  const calls: string[] = []
  const { app } = openWith(texts, ({ op, key }) => void calls.push(`${op} ${key}`))
  const recordsOf = () => app.store.getState().records
  const before = recordsOf()
  expect(before.size).toBe(COUNT)
  calls.length = 0
  let seen = app.entry(ID).noteVersions.map(({ s }) => s)
  for (const typed of ['x y', 'x yz', 'x yz!']) seen = [app.writeText(ID, typed, seen)]
  const changed = ids.filter((id) => recordsOf().get(id) !== before.get(id))
  expect(changed).toEqual([ID])
  app.flush()
  expect(calls.length).toBeLessThan(20)
  const own = `rn1:j:${app.tabName}`
  expect(calls.filter((call) => !call.endsWith(film(ID)) && !call.endsWith(own))).toEqual([])
  expect(calls.filter((call) => call === `set ${film(ID)}`)).toHaveLength(1)
})
