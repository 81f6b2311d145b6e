import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeDisk, quotaError } from '../fakes/fake-storage.ts'
import { copiesAside, film, openApp, openWith, reopen } from '../fakes/open-app.ts'

vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => void vi.useFakeTimers({ now: 1_790_000_000_000 }))
afterEach(() => void vi.useRealTimers())

const stamp = '1790000000000-00000-a'
const isJournal = (key: string) => key.startsWith('rn1:j:')
const journals = (disk: FakeDisk) => [...disk.texts].filter(([key]) => isJournal(key))

it('C4 a tab that crashes in the moment another one saves loses nothing it had sent', () => {
  let rounds = 0
  const choices = fc.infiniteStream(fc.nat(11))
  fc.assert(
    fc.property(choices, (numbers) => {
      const pick = (count: number) => (count > 0 ? (numbers.next().value ?? 0) % count : 0)
      const disk = new FakeDisk([], false)
      const [one, two] = [openApp(disk.openTab()), openApp(disk.openTab())]
      one.setField('defilada', 'rating', 7)
      two.writeText('defilada', 'from the other tab', [])
      two.flush()
      for (let steps = pick(6); steps > 0; steps--) disk.step(pick)
      const isSent = disk.texts.has(one.journal.key)
      disk.crash(one.tab)
      // The other tab does not hear of it before it is closed.
      const isDeaf = pick(2) === 0
      while (disk.step(pick)) if (isDeaf) two.tab.inbox.length = 0
      const again = reopen(disk)
      expect(again.entry('defilada').note).toBe('from the other tab')
      expect(isSent ? again.entry('defilada').rating : 7).toBe(7)
      rounds += Number(isSent)
    }),
    { numRuns: 1000 },
  )
  expect(rounds).toBeGreaterThan(100)
})

describe('C4 a journal', () => {
  it('C4 is dropped once it has been found in the records for ten seconds', () => {
    const { disk, app } = openWith({})
    app.setField('defilada', 'rating', 7)
    app.journals.tidy()
    app.setField('the-red-chapel', 'rating', 5)
    app.journals.tidy()
    expect(journals(disk).map(([, text]) => Object.keys(JSON.parse(text)))).toEqual([
      ['the-red-chapel'],
    ])
    app.journals.tidy()
    expect(journals(disk)).toEqual([])
  })

  it('C4 keeps an edit for ten seconds that came after another of the same kind', () => {
    const { disk, app } = openWith({})
    app.setField('defilada', 'rating', 7)
    app.journals.tidy()
    app.setField('defilada', 'rating', 8)
    app.journals.tidy()
    expect(journals(disk)).toHaveLength(1)
    app.journals.tidy()
    expect(journals(disk)).toEqual([])
  })

  it('C4 changes nothing and tells nobody when there is nothing to do', () => {
    const written: string[] = []
    const texts = { 'rn1:j:empty': '{}', 'rn1:j:dead': '{oops' }
    const { app } = openWith(texts, ({ op, key }) => {
      if (op === 'set' || op === 'remove') written.push(key)
      return undefined
    })
    const told = vi.fn<() => void>()
    app.store.subscribe(told)
    app.journals.fold()
    app.journals.tidy()
    expect(told).not.toHaveBeenCalled()
    app.setField('defilada', 'rating', 7)
    written.length = 0
    told.mockClear()
    app.journals.tidy()
    expect(told).not.toHaveBeenCalled()
    expect(written).toEqual(['rn1:j:empty', 'rn1:j:dead'])
  })

  it('C4 of a tab that is gone stays where it cannot be brought into the record', () => {
    const edits = { defilada: { v: 1, f: { rating: { s: stamp, v: 7 } }, n: [] } }
    const { disk, app } = openWith({ 'rn1:j:dead': JSON.stringify(edits) }, ({ op, key }) =>
      op === 'set' && key === film('defilada') ? quotaError() : undefined,
    )
    for (let times = 0; times < 3; times++) app.journals.tidy()
    expect(app.saveState().kind).toBe('not-saved')
    expect(disk.texts.has('rn1:j:dead')).toBe(true)
  })

  it('C4 of a tab that is gone is cleared away by another', () => {
    const { disk, app } = openWith({})
    app.setField('defilada', 'rating', 7)
    const next = openApp(disk.openTab())
    next.journals.tidy()
    expect(journals(disk)).toHaveLength(1)
    next.journals.tidy()
    expect(journals(disk)).toEqual([])
  })

  it('C4 is kept while the record lacks it, and brings it there', () => {
    const { disk, app } = openWith({})
    app.setField('defilada', 'rating', 7)
    app.journals.tidy()
    app.tab.storage.setItem(film('defilada'), '{"v":1,"f":{},"n":[]}') // another tab's, unannounced
    app.journals.tidy()
    expect(disk.texts.get(film('defilada'))).toContain('"rating"')
  })
})

it('C4 notes an edit before it is saved, and no more of the film than was edited', () => {
  const order: string[] = []
  const { app } = openWith({}, ({ op, key }) => {
    if (op === 'set') order.push(key.replace(/tab.*/, ''))
    return undefined
  })
  app.writeText('defilada', 'a long note', [])
  app.endTextEdit('defilada')
  expect(order).toEqual(['rn1:j:', film('defilada')])
  const { disk, app: next } = openWith(Object.fromEntries(app.tab.disk.texts))
  next.setField('defilada', 'rating', 7)
  const [, text] = journals(disk).at(-1) ?? []
  expect(text).toContain('"rating"')
  expect(text).not.toContain('a long note')
})

it('C4 what only a journal has is shown, saved at the next start, and not twice', () => {
  const { disk, app } = openWith({})
  app.writeText('defilada', 'noted', [])
  app.setField('defilada', 'liked', true)
  disk.texts.delete(film('defilada'))
  const next = openApp(disk.openTab())
  expect(next.entry('defilada')).toMatchObject({ note: 'noted', liked: true })
  expect(disk.texts.get(film('defilada'))).toContain('noted')
  expect(reopen(disk).entry('defilada').noteVersions).toHaveLength(1)
})

it('keeps one text in the journal however often saving the record fails', () => {
  const { disk, app } = openWith({}, ({ op, key }) =>
    op === 'set' && key === film('defilada') ? new Error('no') : undefined,
  )
  let seen: string[] = []
  for (let key = 0; key < 100; key++) {
    seen = [app.writeText('defilada', `typed ${key}`, seen)]
    vi.advanceTimersByTime(400)
  }
  expect(app.saveState().kind).toBe('not-saved')
  const texts = reopen(disk)
    .entry('defilada')
    .noteVersions.map(({ t }) => t)
  expect(texts).toEqual(['typed 99'])
})

const rated = { v: 1, f: { rating: { s: stamp, v: 7 } }, n: [] }

it.each([
  { defilada: rated, 'the-red-chapel': 5 },
  { defilada: { ...rated, f: { ...rated.f, liked: 'yes' } } },
])('B2 clears the damaged journal %j away once it is aside, and not before', (data) => {
  const text = JSON.stringify(data)
  const tidyTwice = (isFull: boolean) => {
    const { disk, app } = openWith({ 'rn1:j:dead': text }, ({ op, key }) =>
      isFull && op === 'set' && key.startsWith('rn1:bad:') ? quotaError() : undefined,
    )
    app.journals.tidy()
    app.journals.tidy()
    expect(app.entry('defilada').rating).toBe(7)
    return disk
  }
  expect(journals(tidyTwice(true)).map(([, kept]) => kept)).toContain(text)
  const disk = tidyTwice(false)
  expect(journals(disk)).toEqual([])
  expect(copiesAside(disk)).toEqual([['rn1:j:dead', text]])
})

describe('B1 when the disk is nearly full', () => {
  it('B1 the journal makes room for the record', () => {
    const disk = new FakeDisk()
    disk.quota = 1500
    const app = openApp(disk.openTab())
    app.writeText('defilada', 'x'.repeat(1000), [])
    app.flush()
    expect(app.saveState()).toEqual({ kind: 'saved' })
    expect(journals(disk)).toEqual([])
    expect(reopen(disk).entry('defilada').note).toHaveLength(1000)
  })

  it('B1 the journal stays where there is room for it alone', () => {
    const { disk, app } = openWith({}, ({ op, key }) =>
      op === 'set' && key === film('defilada') ? quotaError() : undefined,
    )
    app.setField('the-red-chapel', 'liked', true)
    app.setField('defilada', 'liked', true)
    expect(app.saveState()).toMatchObject({ kind: 'not-saved', films: ['defilada'] })
    expect(reopen(disk).entry('defilada').liked).toBe(true)
  })
})

it.each(['{oops', '[]x', '{"defilada":5}', '{"__proto__":{"v":1,"f":{},"n":[]}}'])(
  'A1 puts the unreadable journal %j aside',
  (text) => {
    const { disk, app } = openWith({ 'rn1:j:dead': text })
    expect(copiesAside(disk)).toEqual([['rn1:j:dead', text]])
    expect(app.store.getState().records.size).toBe(0)
    expect('f' in {}).toBe(false)
  },
)

it('A6 a journal of a newer version stops all writing', () => {
  const record = { v: 2, f: { rating: { s: '1790000000000-00000-a', v: 7 } }, n: [] }
  const texts = { 'rn1:j:new': JSON.stringify({ defilada: record }) }
  const { disk, app } = openWith(texts)
  expect(app.saveState()).toEqual({ kind: 'newer' })
  app.setField('defilada', 'liked', true)
  expect(Object.fromEntries(disk.texts)).toEqual(texts)
})

it('B8 what another page removed does not come back by way of the journal', () => {
  const { disk, app } = openWith({})
  app.setField('defilada', 'rating', 7)
  disk.openTab().storage.clear()
  app.setField('the-red-chapel', 'liked', true)
  expect(reopen(disk).entry('defilada').rating).toBeUndefined()
  app.forgetRemoved()
  app.tab.hide(false)
  expect(app.entry('defilada').rating).toBeUndefined()
})
