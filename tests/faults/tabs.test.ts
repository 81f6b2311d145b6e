import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeDisk } from '../fakes/fake-storage.ts'
import { film, openApp, reopen, type App } from '../fakes/open-app.ts'

vi.setConfig({ testTimeout: process.env['TORTURE'] === '1' ? 600_000 : 60_000 })

beforeEach(() => void vi.useFakeTimers({ now: 1_790_000_000_000 }))
afterEach(() => void vi.useRealTimers())

/** Two tabs of one browser in which writes take their time to arrive, as between processes. */
function openTwo(texts: Record<string, string> = {}) {
  const disk = new FakeDisk(Object.entries(texts), false)
  return { disk, one: openApp(disk.openTab()), two: openApp(disk.openTab()) }
}

/** One of 200 orders in which writes and news can pass each other. */
function inAnyOrder(run: (pick: (choices: number) => number) => void) {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(11)), (numbers) => {
      run((choices) => (choices > 0 ? (numbers.next().value ?? 0) % choices : 0))
    }),
    { numRuns: 200 },
  )
}

/** What each of them shows, to compare with one entry for all. */
const entriesIn = (apps: readonly App[], id: string) => apps.map((app) => app.entry(id))
const all = (entry: object, count = 3) => Array.from({ length: count }, () => entry)

it('C1 keeps two films changed in two tabs at the same moment', () => {
  inAnyOrder((pick) => {
    const { disk, one, two } = openTwo()
    one.setField('defilada', 'rating', 7)
    if (pick(2)) disk.step(pick)
    two.setField('the-red-chapel', 'rating', 4)
    while (disk.step(pick));
    const apps = [one, two, reopen(disk)]
    expect(entriesIn(apps, 'defilada')).toMatchObject(all({ rating: 7 }))
    expect(entriesIn(apps, 'the-red-chapel')).toMatchObject(all({ rating: 4 }))
  })
})

it('C2 keeps a rating from one tab and a note from the other', () => {
  inAnyOrder((pick) => {
    const { disk, one, two } = openTwo()
    one.setField('defilada', 'rating', 7)
    for (let steps = pick(4); steps > 0; steps--) disk.step(pick)
    two.writeText('defilada', 'from the other tab', [])
    two.setField('defilada', 'liked', true)
    while (disk.step(pick));
    const entry = { rating: 7, liked: true, note: 'from the other tab' }
    expect(entriesIn([one, two, reopen(disk)], 'defilada')).toMatchObject(all(entry))
  })
})

it('C3 keeps both texts, and each tab the newest first', () => {
  inAnyOrder((pick) => {
    const { disk, one, two } = openTwo()
    one.writeText('defilada', 'first tab', [])
    vi.advanceTimersByTime(pick(3))
    two.writeText('defilada', 'second tab', [])
    one.flush()
    for (let steps = pick(4); steps > 0; steps--) disk.step(pick)
    two.flush()
    while (disk.step(pick));
    for (const app of [one, two, reopen(disk)]) {
      const texts = app.entry('defilada').noteVersions.map(({ t }) => t)
      expect(texts.toSorted()).toEqual(['first tab', 'second tab'])
      expect(app.entry('defilada')).toEqual(one.entry('defilada'))
    }
  })
})

it('C3 lets an edit stand against a clear that did not know of it', () => {
  inAnyOrder((pick) => {
    const { disk, one, two } = openTwo()
    const old = one.writeText('defilada', 'old', [])
    one.flush()
    disk.settle()
    one.writeText('defilada', '', [old])
    two.writeText('defilada', 'old and more', [old])
    if (pick(2)) one.flush()
    two.flush()
    one.flush()
    while (disk.step(pick));
    expect(entriesIn([one, two, reopen(disk)], 'defilada')).toMatchObject(
      all({ note: 'old and more' }),
    )
    expect(one.entry('defilada').noteVersions).toHaveLength(1)
  })
})

describe('C3 two texts', () => {
  function openConflict() {
    const tabs = openTwo()
    tabs.one.writeText('defilada', 'older', [])
    vi.advanceTimersByTime(1)
    tabs.two.writeText('defilada', 'newer', [])
    tabs.one.flush()
    tabs.two.flush()
    tabs.disk.settle()
    return tabs
  }

  it('C3 can be merged, the oldest first, and the merge taken back whole', () => {
    const { disk, one, two } = openConflict()
    two.mergeTextVersions('defilada')
    disk.settle()
    expect(entriesIn([one, two], 'defilada')).toMatchObject(all({ note: 'older\n\nnewer' }, 2))
    expect(one.entry('defilada').noteVersions).toHaveLength(1)
    two.undo()
    disk.settle()
    const texts = one.entry('defilada').noteVersions.map(({ t }) => t)
    expect(texts.toSorted()).toEqual(['newer', 'older'])
    two.redo()
    disk.settle()
    expect(entriesIn([one, two, reopen(disk)], 'defilada')).toMatchObject(
      all({ note: 'older\n\nnewer' }),
    )
  })

  it('C3 can be settled for one of them, and that taken back', () => {
    const { disk, one, two } = openConflict()
    one.keepTextVersion('defilada', one.entry('defilada').noteVersions[1]?.s ?? '')
    disk.settle()
    expect(entriesIn([one, two], 'defilada')).toMatchObject(all({ note: 'older' }, 2))
    expect(two.entry('defilada').noteVersions).toHaveLength(1)
    one.undo()
    disk.settle()
    expect(two.entry('defilada').noteVersions).toHaveLength(2)
  })

  it('C3 of three, one can be discarded, and the others stay', () => {
    const { disk, one, two } = openConflict()
    const third = openApp(new FakeDisk().openTab())
    third.writeText('defilada', 'third', [])
    third.flush()
    two.follow('defilada', third.tab.storage.getItem(film('defilada')) ?? '')
    two.flush()
    disk.settle()
    const texts = () => one.entry('defilada').noteVersions.map(({ t }) => t)
    expect(texts().toSorted()).toEqual(['newer', 'older', 'third'])
    const older = one.entry('defilada').noteVersions.find(({ t }) => t === 'older')
    one.discardTextVersion('defilada', older?.s ?? '')
    expect(texts().toSorted()).toEqual(['newer', 'third'])
    one.discardTextVersion('defilada', 'a text that is gone')
    one.undo()
    expect(texts().toSorted()).toEqual(['newer', 'older', 'third'])
  })

  it('C3 stay two while one of them is edited', () => {
    const { disk, one, two } = openConflict()
    const [newest] = one.entry('defilada').noteVersions
    one.writeText('defilada', 'newer, edited', [newest?.s ?? ''])
    one.flush()
    disk.settle()
    const texts = two.entry('defilada').noteVersions.map(({ t }) => t)
    expect(texts).toEqual(['newer, edited', 'older'])
    one.undo()
    expect(one.entry('defilada').noteVersions.map(({ t }) => t)).toEqual(['newer', 'older'])
  })
})

it('loses nothing in any history of two tabs, and both end alike', () => {
  const anyAction = fc.record({
    tab: fc.nat(1),
    film: fc.constantFrom('defilada', 'the-red-chapel'),
    what: fc.constantFrom('rate', 'like', 'type', 'type', 'leave', 'undo', 'wait'),
    steps: fc.nat(4),
  })
  fc.assert(
    fc.property(
      fc.array(anyAction, { maxLength: 12 }),
      fc.infiniteStream(fc.nat(11)),
      (actions, numbers) => {
        const pick = (choices: number) => (choices > 0 ? (numbers.next().value ?? 0) % choices : 0)
        const { disk, one, two } = openTwo()
        for (const [at, { tab, film: id, what, steps }] of actions.entries()) {
          const app = tab === 0 ? one : two
          const seen = app.entry(id).noteVersions.slice(0, 1)
          if (what === 'rate') app.setField(id, 'rating', 5)
          if (what === 'like') app.setField(id, 'liked', at % 2 === 0)
          if (what === 'type')
            app.writeText(
              id,
              `text ${at}`,
              seen.map((version) => version.s),
            )
          if (what === 'leave') app.endTextEdit(id)
          if (what === 'undo') app.undo()
          if (what === 'wait') vi.advanceTimersByTime(400)
          for (let step = 0; step < steps; step++) disk.step(pick)
        }
        one.flush()
        two.flush()
        while (disk.step(pick));
        const again = reopen(disk)
        for (const id of ['defilada', 'the-red-chapel']) {
          expect(two.recordOf(id)).toEqual(one.recordOf(id))
          expect(again.recordOf(id)).toEqual(one.recordOf(id))
        }
      },
    ),
    // The long form: `npm run torture`.
    { numRuns: process.env['TORTURE'] === '1' ? 20_000 : 500 },
  )
})

it('does not answer news with news: equal records are not written', () => {
  const { disk, one, two } = openTwo()
  one.setField('defilada', 'rating', 7)
  disk.settle()
  const before = two.tab.calls
  two.follow('defilada', disk.texts.get(film('defilada')) ?? '')
  expect(two.tab.outbox).toEqual([])
  expect(two.tab.calls - before).toBeLessThan(4)
  one.tab.hide(false)
  expect(one.tab.outbox).toEqual([])
})

it('C5 stops writing when another tab brings data from a newer version', () => {
  const { disk, one } = openTwo()
  one.setField('defilada', 'rating', 7)
  disk.settle()
  const newer = JSON.stringify({ v: 2, f: { rating: { s: '1790000009000-00000-n', v: 9 } }, n: [] })
  const newTab = disk.openTab()
  newTab.storage.setItem(film('the-red-chapel'), newer)
  disk.settle()
  expect(one.saveState()).toEqual({ kind: 'newer' })
  const before = [...disk.texts]
  one.setField('defilada', 'rating', 1)
  one.setField('the-red-chapel', 'rating', 1)
  disk.settle()
  expect([...disk.texts]).toEqual(before)
})

describe('C6 a tab that slept', () => {
  it.each(['pageshow', 'resume', 'visible'])(
    'C6 reads again before its first write, on %s',
    (how) => {
      const disk = new FakeDisk()
      const app = openApp(disk.openTab())
      const other = openApp(new FakeDisk().openTab())
      other.setField('defilada', 'rating', 7)
      const text = other.tab.storage.getItem(film('defilada')) ?? ''
      app.tab.storage.setItem(film('defilada'), text) // as another tab's write, without its news
      if (how === 'visible') app.tab.hide(false)
      else app.tab.fire(how)
      expect(app.entry('defilada').rating).toBe(7)
      app.setField('defilada', 'liked', true)
      expect(reopen(disk).entry('defilada')).toMatchObject({ rating: 7, liked: true })
    },
  )

  it('C6 does not read twice when it is shown for the first time', () => {
    const app = openApp(new FakeDisk().openTab())
    const calls = app.tab.calls
    const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted })
    app.tab.events.dispatchEvent(shown(false))
    expect(app.tab.calls).toBe(calls)
    app.tab.events.dispatchEvent(shown(true))
    expect(app.tab.calls).toBeGreaterThan(calls)
  })

  it('C6 joins at the write itself what no event told', () => {
    const { disk, one, two } = openTwo()
    two.setField('defilada', 'rating', 7)
    const text = two.tab.storage.getItem(film('defilada')) ?? ''
    one.tab.storage.setItem(film('defilada'), text)
    one.setField('defilada', 'liked', true)
    expect(one.entry('defilada')).toMatchObject({ rating: 7, liked: true })
    expect(one.tab.outbox.at(-1)?.text).toContain('"rating"')
    disk.settle()
    expect(entriesIn([one, two, reopen(disk)], 'defilada')).toMatchObject(
      all({ rating: 7, liked: true }),
    )
  })

  it('C6 applies news that came while storage could not be read yet', () => {
    const disk = new FakeDisk()
    const tab = disk.openTab()
    tab.isBlocked = true
    const app = openApp(tab)
    const other = openApp(disk.openTab())
    other.setField('defilada', 'rating', 7)
    expect(app.entry('defilada').rating).toBe(7)
    app.setField('defilada', 'liked', true)
    tab.isBlocked = false
    app.flush()
    expect(entriesIn([app, other, reopen(disk)], 'defilada')).toMatchObject(
      all({ rating: 7, liked: true }),
    )
  })
})

it.each([
  ['2099', '2026'],
  ['2026', '1999'],
])('C7 lets later edits win with the clock going from %s to %s', (from, to) => {
  const disk = new FakeDisk()
  vi.setSystemTime(new Date(`${from}-05-05`))
  const app = openApp(disk.openTab())
  app.setField('defilada', 'rating', 3)
  const old = app.writeText('defilada', 'earlier', [])
  app.flush()
  vi.setSystemTime(new Date(`${to}-05-05`))
  const later = openApp(disk.openTab())
  later.setField('defilada', 'rating', 9)
  later.writeText('defilada', 'later', [old])
  later.flush()
  app.setField('defilada', 'liked', true)
  expect(entriesIn([app, later, reopen(disk)], 'defilada')).toMatchObject(
    all({ rating: 9, note: 'later', liked: true }),
  )
})

it('takes no storage event for news that only bears its name', () => {
  const app = openApp(new FakeDisk().openTab())
  const calls = app.tab.calls
  app.tab.fire('storage')
  expect(app.tab.calls).toBe(calls)
})
