import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RECORD_VERSION } from '#domain/entry.ts'
import { MIGRATIONS, type Migration } from '#domain/migrate-record.ts'
import frozen from '../fixtures/record-v1.json?raw'
import { FakeDisk, quotaError, type Plan } from '../fakes/fake-storage.ts'
import { copiesAside, film, openApp } from '../fakes/open-app.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_790_000_000_000 }))
afterEach(() => void vi.useRealTimers())

/** A version 2 that never was: `mood` is called `feeling` there. */
const renameMood: Migration = ({ f, ...rest }) => {
  const { mood, ...others } = f as { mood?: unknown }
  if (mood === 'unbearable') throw new Error('cannot be lifted')
  return { ...rest, f: { ...others, ...(mood !== undefined && { feeling: mood }) } }
}

const s = '1790000000000-00000-a'
const record = (mood: string, note = 'a text') => ({
  v: 1,
  f: { rating: { s, v: 7 }, mood },
  n: [{ s, t: note, p: [] }],
})
const before = () =>
  new FakeDisk(
    ['blue', 'red', 'green'].map((mood) => [film(`film-${mood}`), JSON.stringify(record(mood))]),
  )

const openNew = (disk: FakeDisk, plan?: Plan) =>
  openApp(disk.openTab(plan), Date.now, { migrations: [renameMood] })
const stored = (disk: FakeDisk, id: string): unknown => JSON.parse(disk.texts.get(film(id)) ?? '')
const oldTexts = (disk: FakeDisk) =>
  [...disk.texts.keys()].filter((key) => key.startsWith('rn1:old:'))

it('has a step for each version but the first', () => {
  expect(RECORD_VERSION).toBe(MIGRATIONS.length + 1)
})

it('A8 lifts every record at the start, and keeps the old texts until the next good one', () => {
  const disk = before()
  const app = openNew(disk)
  expect(app.recordOf('film-blue')).toEqual({
    ...record('blue'),
    v: 2,
    f: { rating: { s, v: 7 }, feeling: 'blue' },
  })
  expect(stored(disk, 'film-blue')).toEqual(app.recordOf('film-blue'))
  expect(disk.texts.get(`rn1:old:${film('film-blue')}`)).toBe(JSON.stringify(record('blue')))
  expect(oldTexts(disk)).toHaveLength(3)
  expect(app.saveState()).toEqual({ kind: 'saved' })
  openNew(disk)
  expect(oldTexts(disk)).toEqual([])
  expect(stored(disk, 'film-red')).toMatchObject({ v: 2, f: { feeling: 'red' } })
})

it('A8 lifts every frozen record of version 1, and shows the same', () => {
  const golden = Object.values(
    JSON.parse(frozen) as Record<string, { record: object; entry: object }>,
  )
  const texts = golden.map(
    ({ record: old }, at) => [film(`film-${at}`), JSON.stringify(old)] as const,
  )
  const app = openNew(new FakeDisk(texts))
  for (const [at, { entry }] of golden.entries()) expect(app.entry(`film-${at}`)).toEqual(entry)
})

it('A8 lifts what is edited, new and old alike', () => {
  const disk = before()
  const app = openNew(disk)
  app.setField('film-blue', 'liked', true)
  app.setField('film-new', 'liked', true)
  expect(stored(disk, 'film-blue')).toMatchObject({
    v: 2,
    f: { feeling: 'blue', liked: { v: true } },
  })
  expect(stored(disk, 'film-new')).toMatchObject({ v: 2 })
  expect(openNew(disk).saveState()).toEqual({ kind: 'saved' })
})

it('A9 puts a record aside that cannot be lifted, and lifts the others', () => {
  const disk = before()
  const text = JSON.stringify(record('unbearable'))
  disk.texts.set(film('film-bad'), text)
  const app = openNew(disk)
  expect(copiesAside(disk)).toEqual([[film('film-bad'), text]])
  expect(disk.texts.get(film('film-bad'))).toBe(text)
  expect(app.troubles()).toMatchObject([{ key: film('film-bad'), copied: true }])
  expect(stored(disk, 'film-red')).toMatchObject({ v: 2 })
  openNew(disk)
  expect(oldTexts(disk)).not.toEqual([])
})

describe('A9 a migration that stops half-way', () => {
  const isWhole = (disk: FakeDisk) => {
    const app = openNew(disk)
    const films = [...app.store.getState().records.keys()]
    expect(films.toSorted()).toEqual(['film-blue', 'film-green', 'film-red'])
    for (const mood of ['blue', 'red', 'green']) {
      expect(stored(disk, `film-${mood}`)).toEqual({
        ...record(mood),
        v: 2,
        f: { rating: { s, v: 7 }, feeling: mood },
      })
      expect(app.entry(`film-${mood}`).noteVersions).toHaveLength(1)
    }
    expect(app.saveState()).toEqual({ kind: 'saved' })
  }

  it.each([
    ['for good', (sets: number, k: number) => sets >= k],
    ['once', (sets: number, k: number) => sets === k],
  ])('A9 at any write, %s: after a restart none is missing and none doubled', (_how, isFailing) => {
    let k = 0
    for (let sets = 1; k < sets; k++) {
      const disk = before()
      sets = 0
      openNew(disk, ({ op }) => (op === 'set' && isFailing(sets++, k) ? quotaError() : undefined))
      isWhole(disk)
    }
    expect(k).toBeGreaterThan(6)
  })

  it('A9 never writes over an old text that could not be kept', () => {
    const disk = before()
    const app = openNew(disk, ({ op, key }) =>
      op === 'set' && key.startsWith('rn1:old:') ? { text: 'cut' } : undefined,
    )
    expect(app.saveState().kind).toBe('not-saved')
    expect(stored(disk, 'film-blue')).toEqual(record('blue'))
  })
})

describe('C5 the old version beside the new', () => {
  it('C5 stops writing once the new one has lifted a record, and lowers none', () => {
    const disk = before()
    const old = openApp(disk.openTab())
    const app = openNew(disk)
    expect(old.saveState()).toEqual({ kind: 'newer' })
    const texts = [...disk.texts]
    old.setField('film-blue', 'rating', 1)
    old.writeText('film-red', 'typed in the old one', [])
    old.flush()
    expect([...disk.texts]).toEqual(texts)
    expect(old.entry('film-blue').rating).toBe(1)
    app.setField('film-blue', 'rating', 9)
    expect(stored(disk, 'film-blue')).toMatchObject({ v: 2, f: { rating: { v: 9 } } })
  })

  it('C5 after a rollback shows what it can, writes nothing, and the next update has all', () => {
    const disk = before()
    openNew(disk).setField('film-blue', 'liked', true)
    const texts = [...disk.texts]
    const old = openApp(disk.openTab())
    expect(old.saveState()).toEqual({ kind: 'newer' })
    expect(old.entry('film-blue')).toMatchObject({ rating: 7, liked: true, note: 'a text' })
    old.setField('film-green', 'rating', 1)
    expect([...disk.texts]).toEqual(texts)
    expect(openNew(disk).recordOf('film-blue')).toMatchObject({ f: { feeling: 'blue' } })
  })
})
