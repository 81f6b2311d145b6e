import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDatabases } from '../../tests/fakes/open-copy.ts'
import { openWith, type App } from '../../tests/fakes/open-app.ts'
import { withField, withText, type EntryRecord } from '#domain/entry.ts'
import { joinRecords } from '#domain/merge.ts'
import { openCopyDatabase } from './copy-database.ts'
import { createSecondCopy, type CopyOptions } from './second-copy.ts'
import { createSnapshots } from './snapshots.ts'

const NOW = 1_790_000_000_000
const LATE_MS = 600_000

beforeEach(() => {
  forgetDatabases()
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'setInterval'] })
})
afterEach(() => void vi.useRealTimers())

const openCopy = (app: App, options: Partial<CopyOptions> = {}) =>
  createSecondCopy({
    keeper: app,
    openCopy: openCopyDatabase,
    now: Date.now,
    tab: 'here',
    listAlive: async () => [],
    ...options,
  })
type Copy = ReturnType<typeof openCopy>

const stamp = (count: number) => `${NOW - 1000 + count}-00000-a`
const rated = (v: number): EntryRecord => withField(undefined, 'rating', v, stamp(v))
const keep = (copy: Copy, id: string, record: object, firstAt = 1) =>
  copy.access((database) =>
    database.put('records', { text: JSON.stringify(record), firstAt, savedAt: firstAt }, id),
  )
const rowOf = (copy: Copy, id: string) => copy.access((database) => database.get('records', id))

/** How many times the copy was opened for writing. */
function countWrites() {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
  return () => spy.mock.calls.filter(([, mode]) => mode === 'readwrite').length
}

describe('the status', () => {
  it('is told to whoever watches, when it changes', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    const news = vi.fn<() => void>()
    const stop = copy.watch(news)
    const status = { savedAt: undefined, failingSince: undefined }
    expect(copy.status()).toEqual({ ...status, state: 'none' })
    expect(await copy.look()).toEqual([])
    expect(copy.status()).toEqual({ ...status, state: 'ok' })
    app.setField('defilada', 'rating', 7)
    await copy.write()
    expect(copy.status()).toEqual({ ...status, state: 'ok', savedAt: NOW })
    expect(news).toHaveBeenCalledTimes(2)
    await copy.write()
    expect(news).toHaveBeenCalledTimes(2)
    stop()
    await copy.close()
    expect(copy.status().state).toBe('none')
    expect(news).toHaveBeenCalledTimes(2)
  })

  it('C3 makes no two texts of one that is typed on after it was copied', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    const first = app.writeText('defilada', 'the camera', [])
    await copy.write()
    app.writeText('defilada', 'the **camera**', [first])
    const row = await rowOf(copy, 'defilada')
    const kept: unknown = JSON.parse(row?.text ?? '')
    expect(kept).toMatchObject({ n: [{ t: 'the camera' }] })
    const joined = joinRecords(app.recordOf('defilada') ?? rated(1), kept as EntryRecord)
    expect(joined.n.map(({ t }) => t)).toEqual(['the **camera**'])
  })

  it('C3 makes no two texts of one that is typed on while the copy is made anew', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    const first = app.writeText('defilada', 'the camera', [])
    await copy.forget(['defilada'])
    app.writeText('defilada', 'the **camera**', [first])
    const kept = await copy.readKept(['defilada'])
    const joined = joinRecords(app.recordOf('defilada') ?? rated(1), kept[0]?.[1] ?? rated(1))
    expect(kept[0]?.[1].n.map(({ t }) => t)).toEqual(['the camera'])
    expect(joined.n.map(({ t }) => t)).toEqual(['the **camera**'])
  })

  it('tells of the latest write of an earlier page', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    await keep(copy, 'a', rated(1), NOW - 10)
    await keep(copy, 'b', rated(1), NOW - 5)
    await keep(copy, 'c', rated(1), NOW - 20)
    await copy.look()
    expect(copy.status().savedAt).toBe(NOW - 5)
  })

  it('B7 says since when it fails, and tries again after half a minute', async () => {
    const { app } = openWith({})
    let isRefused = true
    const copy = openCopy(app, {
      openCopy: (options) =>
        isRefused ? Promise.reject(new Error('refused')) : openCopyDatabase(options),
    })
    app.setField('defilada', 'rating', 7)
    await copy.write()
    vi.setSystemTime(NOW + 10)
    await copy.write()
    expect(copy.status()).toMatchObject({ state: 'blocked', failingSince: NOW })
    isRefused = false
    await vi.advanceTimersByTimeAsync(30_000)
    await vi.waitFor(() => expect(copy.status().failingSince).toBeUndefined())
    expect(await rowOf(copy, 'defilada')).toBeDefined()
    isRefused = true
    await copy.close()
    app.setField('defilada', 'rating', 8)
    await copy.write()
    expect(copy.status().failingSince).toBeDefined()
    // What was to be written is no longer there.
    app.tab.storage.clear()
    app.restart()
    await copy.write()
    expect(copy.status().failingSince).toBeUndefined()
  })
})

describe('a write', () => {
  it('B7 comes at once, and the next within half a second', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    await copy.look()
    const waiting = () => vi.getTimerCount()
    vi.clearAllTimers()
    copy.follow()
    expect(waiting()).toBe(0)
    app.edit([['a', rated(1)]])
    vi.clearAllTimers()
    copy.follow()
    copy.follow()
    expect(waiting()).toBe(1)
    vi.advanceTimersByTime(0)
    expect(waiting()).toBe(0)
    await copy.write()
    app.edit([['a', rated(2)]])
    vi.clearAllTimers()
    copy.follow()
    vi.advanceTimersByTime(399)
    expect(waiting()).toBe(1)
    vi.advanceTimersByTime(1)
    expect(waiting()).toBe(0)
  })

  it('leaves alone what is there already, and keeps when a film came first', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    app.edit([['a', rated(1)]])
    await copy.write()
    await copy.close()
    vi.setSystemTime(NOW + 5000)
    await copy.write()
    expect(await rowOf(copy, 'a')).toMatchObject({ firstAt: NOW, savedAt: NOW })
    app.edit([['a', rated(2)]])
    await copy.write()
    expect(await rowOf(copy, 'a')).toMatchObject({ firstAt: NOW, savedAt: NOW + 5000 })
  })

  it('takes no more than 500 films at once', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    app.edit(Array.from({ length: 501 }, (_, at) => [`film-${at}`, rated(1)]))
    await copy.look()
    const writes = countWrites()
    await copy.write()
    expect(writes()).toBe(2)
    expect(await copy.readTexts()).toHaveLength(501)
  })
})

describe('at the start', () => {
  it('nothing is written or asked where both have the same', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    app.edit([['a', rated(1)]])
    await copy.write()
    const again = openCopy(app)
    const rows = await again.look()
    const writes = countWrites()
    await again.join(rows, true)
    expect(writes()).toBe(0)
    expect(app.troubles()).toEqual([])
  })

  it('A12 an empty copy beside entries is no loss', async () => {
    const { app } = openWith({})
    app.edit([['a', rated(1)]])
    const copy = openCopy(app)
    await copy.join(await copy.look(), true)
    expect(app.troubles()).toEqual([])
    const { app: empty } = openWith({})
    await openCopy(empty).join([], false)
    expect(empty.troubles()).toEqual([])
    await openCopy(empty).join([], true)
    expect(empty.troubles()).toEqual([{ kind: 'cleared', films: [] }])
  })

  it('B7 a film first kept within ten minutes of the latest crash is joined in, others are asked about', async () => {
    const { app } = openWith({})
    const copy = openCopy(app, { listAlive: async (tabs) => tabs.filter((tab) => tab === 'open') })
    await keep(copy, 'just-in-time', rated(1), NOW - LATE_MS)
    await keep(copy, 'long-before', rated(1), NOW - LATE_MS - 1)
    const sessions = { crashed: NOW, earlier: NOW - 9 * LATE_MS, open: NOW + LATE_MS }
    for (const [tab, time] of Object.entries(sessions)) {
      await copy.access((database) => database.put('sessions', time, tab))
    }
    await copy.join(await copy.look(), true)
    expect([...app.store.getState().records.keys()]).toEqual(['just-in-time'])
    expect(app.troubles()).toEqual([{ kind: 'cleared', films: ['long-before'] }])
    const left = await copy.access((database) => database.getAllKeys('sessions'))
    expect(left).not.toContain('crashed')
    expect(left).not.toContain('earlier')
    expect(left).toContain('open')
  })

  it('A12 this tab’s own mark is no crash', async () => {
    const { app } = openWith({})
    const copy = openCopy(app)
    await keep(copy, 'a', rated(1), NOW)
    await copy.access((database) => database.put('sessions', NOW, 'here'))
    await copy.join(await copy.look(), true)
    expect(app.troubles()).toEqual([{ kind: 'cleared', films: ['a'] }])
  })
})

it('lets go of films, and keeps what memory has of them', async () => {
  const { app } = openWith({})
  const copy = openCopy(app)
  await keep(copy, 'a', rated(3))
  await keep(copy, 'b', rated(3))
  app.edit([['a', rated(1)]])
  await copy.forget(['a', 'b'])
  expect(await copy.readTexts()).toEqual([['a', JSON.stringify(rated(1))]])
})

describe('snapshots', () => {
  const noted = withText(rated(1), 'a note', [], stamp(2))

  async function openSnapshots() {
    const copy = openCopy(openWith({}).app)
    return { copy, snapshots: createSnapshots({ copy, now: Date.now }) }
  }

  it('say what they hold, and are told of until told to stop', async () => {
    const { snapshots } = await openSnapshots()
    const taken = vi.fn<() => void>()
    const stop = snapshots.whenTaken(taken)
    await snapshots.take('import', new Map())
    expect(await snapshots.list()).toEqual([])
    await snapshots.take(
      'import',
      new Map([
        ['a', noted],
        ['b', rated(1)],
      ]),
    )
    expect(await snapshots.list()).toMatchObject([{ reason: 'import', films: 2, notes: 1 }])
    expect(taken).toHaveBeenCalledTimes(1)
    stop()
    await snapshots.take(
      'import',
      new Map([
        ['b', rated(1)],
        ['a', noted],
      ]),
    )
    await snapshots.take('erase', new Map([['a', noted]]))
    expect(taken).toHaveBeenCalledTimes(1)
    expect(await snapshots.list()).toHaveLength(2)
  })

  it('of a day are taken beside others of that day, and each is read by itself', async () => {
    const { copy, snapshots } = await openSnapshots()
    await snapshots.take('import', new Map([['a', rated(1)]]))
    vi.setSystemTime(NOW + 1000)
    await snapshots.takeDaily(new Map([['a', rated(2)]]))
    const [daily, first] = await snapshots.list()
    expect([daily?.reason, first?.reason]).toEqual(['daily', 'import'])
    expect(await snapshots.read(first?.id ?? 0)).toEqual({
      takenAt: NOW,
      texts: [['a', JSON.stringify(rated(1))]],
    })
    await copy.access((database) => database.delete('contents', first?.id ?? 0))
    await expect(snapshots.read(first?.id ?? 0)).rejects.toThrow('There is no snapshot')
  })
})
