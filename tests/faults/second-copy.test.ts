import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readEntry } from '#domain/entry.ts'
import { deleteCopyDatabase, openCopyDatabase } from '#state/copy-database.ts'
import { importEntries } from '#state/import-entries.ts'
import { FakeDisk } from '../fakes/fake-storage.ts'
import { film } from '../fakes/open-app.ts'
import { forgetDatabases, openWhole } from '../fakes/open-copy.ts'

const DAY_MS = 86_400_000

beforeEach(() => {
  forgetDatabases()
  vi.useFakeTimers({ now: 1_790_000_000_000, toFake: ['Date', 'setTimeout', 'setInterval'] })
})
afterEach(() => void vi.useRealTimers())

type Whole = Awaited<ReturnType<typeof openWhole>>
type Remove = (this: IDBObjectStore, key: unknown) => IDBRequest<undefined>
const start = (disk: FakeDisk) => openWhole(disk.openTab())

async function write(app: Whole, text: string, id = 'defilada') {
  app.writeText(
    id,
    text,
    app.entry(id).noteVersions.map(({ s }) => s),
  )
  app.endTextEdit(id)
  await app.settle()
}

describe('B7 the device dies', () => {
  it('B7 and localStorage comes back as it was earlier: the copy has the rest', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'early')
    const onDisk = [...disk.texts]
    await write(app, 'late')
    app.setField('the-red-chapel', 'rating', 7)
    await app.settle()
    app.crash()
    const again = await start(new FakeDisk(onDisk))
    expect(again.entry('defilada').noteVersions.map(({ t }) => t)).toEqual(['late'])
    expect(again.entry('the-red-chapel').rating).toBe(7)
    expect(again.troubles()).toEqual([])
    expect(again.tab.disk.texts.get(film('the-red-chapel'))).toContain('"rating"')
  })

  it('B7 before localStorage had anything on the disk: all of it is joined in', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'the very first')
    app.crash()
    const again = await start(new FakeDisk())
    expect(again.entry('defilada').note).toBe('the very first')
    expect(again.troubles()).toEqual([])
  })

  it('B7 is written within half a second while typing', async () => {
    const app = await start(new FakeDisk())
    app.writeText('defilada', 'a', [])
    await vi.advanceTimersByTimeAsync(500)
    await vi.waitFor(() => expect(app.copy.status().savedAt).toBeDefined())
    app.writeText('defilada', 'ab', [])
    await vi.advanceTimersByTimeAsync(500)
    await vi.waitFor(async () => {
      const [kept] = await app.copy.readKept(['defilada'])
      expect(readEntry(kept?.[1]).note).toBe('ab')
    })
  })
})

it('B7 passes over what nobody can read in the copy, and leaves it there', async () => {
  const app = await start(new FakeDisk())
  await write(app, 'a text')
  const unreadable = { text: '{oops', firstAt: Date.now(), savedAt: Date.now() }
  await app.copy.access((database) => database.put('records', unreadable, 'the-red-chapel'))
  app.crash()
  const again = await start(new FakeDisk())
  await again.settle()
  expect([...again.store.getState().records.keys()]).toEqual(['defilada'])
  expect(again.entry('defilada').note).toBe('a text')
  const kept = await again.copy.access((database) => database.get('records', 'the-red-chapel'))
  expect(kept).toEqual(unreadable)
})

it('B7 tries a copy that could not be written again within half a minute', async () => {
  const app = await start(new FakeDisk())
  await app.copy.close()
  const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'UnknownError')
  })
  await write(app, 'a text')
  expect(app.copy.status().state).toBe('blocked')
  refused.mockRestore()
  expect(app.copy.status().failingSince).toBeDefined()
  await vi.advanceTimersByTimeAsync(30_000)
  await vi.waitFor(() => expect(app.copy.status().failingSince).toBeUndefined())
  expect(await app.copy.readKept(['defilada'])).toHaveLength(1)
})

it('B7 takes a tab whose end could not be noted for a crash, and joins in rather than asks', async () => {
  const disk = new FakeDisk()
  const app = await start(disk)
  await write(app, 'a text')
  const { delete: remove } = IDBObjectStore.prototype as Record<'delete', Remove>
  const spy = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    const request = remove.call(this, key)
    this.transaction.abort()
    return request
  })
  await app.leave()
  spy.mockRestore()
  const again = await start(new FakeDisk())
  expect(again.entry('defilada').note).toBe('a text')
  expect(again.troubles()).toEqual([])
})

describe('A12 what was here is gone', () => {
  async function clearedApp() {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'years of notes')
    await app.leave()
    disk.texts.clear()
    return { disk, app: await start(disk) }
  }

  it('A12 is offered from the copy, and neither written nor forgotten by itself', async () => {
    const { disk, app } = await clearedApp()
    expect(app.troubles()).toEqual([{ kind: 'cleared', films: ['defilada'] }])
    expect(app.entry('defilada').note).toBe('')
    app.setField('the-red-chapel', 'liked', true)
    await app.settle()
    expect(disk.texts.has(film('defilada'))).toBe(false)
    await app.leave()
    expect((await start(disk)).troubles()).toMatchObject([{ kind: 'cleared' }])
  })

  it('A12 comes back when the user wants it', async () => {
    const { disk, app } = await clearedApp()
    await app.restoreFromCopy()
    expect(app.troubles()).toEqual([])
    expect(app.entry('defilada').note).toBe('years of notes')
    expect(disk.texts.get(film('defilada'))).toContain('years of notes')
  })

  it('A12 stays away when the user wants that, and a snapshot keeps it', async () => {
    const { disk, app } = await clearedApp()
    await app.startFresh()
    expect(app.troubles()).toEqual([])
    await app.leave()
    const again = await start(disk)
    expect(again.troubles()).toEqual([])
    const [snapshot] = await again.snapshots.list()
    expect(snapshot).toMatchObject({ reason: 'erase', films: 1, notes: 1 })
    await again.restore(snapshot?.id ?? 0)
    expect(again.entry('defilada').note).toBe('years of notes')
  })

  it('A12 of one film is noticed too', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'stays', 'the-red-chapel')
    await write(app, 'goes')
    await app.leave()
    disk.texts.delete(film('defilada'))
    for (const key of disk.texts.keys()) if (key.startsWith('rn1:j:')) disk.texts.delete(key)
    expect((await start(disk)).troubles()).toEqual([{ kind: 'cleared', films: ['defilada'] }])
  })

  it('A12 is noticed by the mark alone where the copy is gone too', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'lost')
    await app.leave()
    forgetDatabases()
    for (const key of disk.texts.keys()) if (key !== 'rn1:meta') disk.texts.delete(key)
    const again = await start(disk)
    expect(again.troubles()).toEqual([{ kind: 'cleared', films: [] }])
    await again.startFresh()
    await again.leave()
    expect((await start(disk)).troubles()).toEqual([])
  })

  it('A12 in another open tab is that tab’s to ask about', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'mine')
    disk.openTab().storage.clear()
    expect(app.troubles()).toMatchObject([{ kind: 'removed' }])
    const next = await start(disk)
    expect(next.troubles()).toEqual([{ kind: 'cleared', films: ['defilada'] }])
    expect(disk.texts.has(film('defilada'))).toBe(false)
  })

  it('A12 does not ask again about what the user let go', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'mine')
    disk.openTab().storage.clear()
    app.forgetRemoved()
    await vi.waitFor(async () => expect(await app.copy.readKept(['defilada'])).toEqual([]))
    await app.leave()
    expect((await start(disk)).troubles()).toEqual([])
  })
})

it('seeds a copy that is gone from what is here', async () => {
  const disk = new FakeDisk()
  const app = await start(disk)
  await write(app, 'here')
  await app.leave()
  forgetDatabases()
  const again = await start(disk)
  await again.settle()
  expect((await again.copy.readKept(['defilada'])).length).toBe(1)
})

it('A6 writes nothing to a copy that a newer version wrote', async () => {
  const app = await start(new FakeDisk())
  await write(app, 'old')
  await app.copy.access((database) =>
    database.put('records', { text: '{"v":2,"f":{},"n":[]}', firstAt: 1, savedAt: 1 }, 'defilada'),
  )
  await app.leave()
  const disk = new FakeDisk(app.tab.disk.texts)
  const again = await start(disk)
  expect(again.saveState()).toEqual({ kind: 'newer' })
  again.setField('defilada', 'rating', 7)
  await again.settle()
  const text = await again.copy.access((database) => database.get('records', 'defilada'))
  expect(text).toMatchObject({ text: '{"v":2,"f":{},"n":[]}' })
})

it('A6 leaves alone what a newer version writes to the copy meanwhile', async () => {
  const app = await start(new FakeDisk())
  await write(app, 'old')
  const newer = { text: '{"v":2,"f":{},"n":[]}', firstAt: 1, savedAt: 1 }
  await app.copy.access((database) => database.put('records', newer, 'defilada'))
  app.setField('defilada', 'rating', 7)
  await app.settle()
  const kept = await app.copy.access((database) => database.get('records', 'defilada'))
  expect(kept).toEqual(newer)
  app.flush()
  expect(app.saveState()).toEqual({ kind: 'newer' })
})

it('does not wait for a tab that holds an older copy open', async () => {
  const open = indexedDB.open.bind(indexedDB)
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = open('reel-north', 1)
    request.addEventListener('success', () => resolve(request.result))
  })
  vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, 2))
  await expect(
    openCopyDatabase({ onClosed: () => undefined, mayCreate: () => true }),
  ).rejects.toThrow('older database')
  older.close()
})

it('does not wait long for a copy to open, and lets go of one that opens later', async () => {
  const close = vi.spyOn(IDBDatabase.prototype, 'close')
  const opening = openCopyDatabase({ onClosed: () => undefined, mayCreate: () => true })
  vi.advanceTimersByTime(5000)
  await expect(opening).rejects.toThrow('does not open')
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
})

it('goes on without a copy where the browser has none, and says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  const disk = new FakeDisk()
  const app = await start(disk)
  await write(app, 'kept all the same')
  expect(app.copy.status().state).toBe('blocked')
  expect(app.saveState()).toEqual({ kind: 'saved' })
  expect(disk.texts.get(film('defilada'))).toContain('kept all the same')
})

describe('snapshots', () => {
  it('are taken once a day, seven kept, and seven of each other kind', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    for (let day = 0; day < 9; day++) {
      await write(app, `text of day ${day}`)
      const today = Date.now() + DAY_MS
      vi.setSystemTime(today)
      app.tidy()
      app.tidy()
      await vi.waitFor(async () => {
        const [latest] = await app.snapshots.list()
        expect(latest?.takenAt).toBeGreaterThanOrEqual(today)
      })
      await write(app, `imported on day ${day}`)
      await app.takeSnapshot('import')
      await write(app, `changed on day ${day}`)
      await app.takeSnapshot('erase')
    }
    const kept = await app.snapshots.list()
    expect(kept.filter(({ reason }) => reason === 'daily')).toHaveLength(7)
    expect(kept.filter(({ reason }) => reason === 'import')).toHaveLength(7)
    expect(kept.filter(({ reason }) => reason === 'erase')).toHaveLength(7)
    const contents = await app.copy.access((database) => database.count('contents'))
    expect(contents).toBe(21)
  })

  it('are taken once a day, however often the app is opened', async () => {
    const disk = new FakeDisk()
    const dailyAfter = async (text: string) => {
      const app = await start(disk)
      await write(app, text)
      await app.leave()
      return (await app.snapshots.list()).filter(({ reason }) => reason === 'daily').length
    }
    expect(await dailyAfter('one')).toBe(0)
    expect(await dailyAfter('two')).toBe(1)
    expect(await dailyAfter('three')).toBe(1)
    vi.setSystemTime(Date.now() + DAY_MS)
    expect(await dailyAfter('four')).toBe(2)
  })

  it('are taken again where what the latest one held is gone', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'a text')
    await app.takeSnapshot('import')
    const [latest] = await app.snapshots.list()
    await app.copy.access((database) => database.delete('contents', latest?.id ?? 0))
    await app.takeSnapshot('import')
    const again = await app.snapshots.list()
    expect(again).toHaveLength(2)
    expect((await app.snapshots.read(again[0]?.id ?? 0)).texts).toHaveLength(1)
  })

  it('leave a film alone whose text in them cannot be read', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'as it was')
    await write(app, 'readable', 'the-red-chapel')
    await app.snapshots.take('import', app.store.getState().records)
    const [snapshot] = await app.snapshots.list()
    const id = snapshot?.id ?? 0
    const { texts } = await app.snapshots.read(id)
    const damaged = texts.map(
      ([film, text]) => [film, film === 'defilada' ? '{oops' : text] as const,
    )
    await app.copy.access((database) => database.put('contents', damaged, id))
    await write(app, 'changed')
    await write(app, 'changed too', 'the-red-chapel')
    await app.restore(id)
    expect(app.entry('defilada').note).toBe('changed')
    expect(app.entry('the-red-chapel').note).toBe('readable')
  })

  it('keep what a migration replaced, as it was', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'old shape')
    await app.leave()
    const lifted = await openWhole(disk.openTab(), Date.now, {
      migrations: [(record) => ({ ...record, lifted: true })],
    })
    const [snapshot] = (await lifted.snapshots.list()).filter(
      ({ reason }) => reason === 'migration',
    )
    const { texts } = await lifted.snapshots.read(snapshot?.id ?? 0)
    const [[id, text] = []] = texts
    expect(id).toBe('defilada')
    expect(JSON.parse(text ?? '')).toMatchObject({ v: 1, n: [{ t: 'old shape' }] })
    await lifted.restore(snapshot?.id ?? 0)
    expect(lifted.entry('defilada').note).toBe('old shape')
  })

  it('bring back exactly what they show, as one step to undo', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'as it was')
    app.setField('defilada', 'rating', 7)
    await app.snapshots.take('import', app.store.getState().records)
    const before = app.entry('defilada')
    await write(app, 'changed')
    app.setField('defilada', 'rating', 2)
    app.setField('the-red-chapel', 'liked', true)
    const [snapshot] = await app.snapshots.list()
    await app.restore(snapshot?.id ?? 0)
    expect(app.entry('defilada')).toMatchObject({ note: before.note, rating: 7 })
    expect(app.entry('the-red-chapel').liked).toBe(false)
    expect((await app.snapshots.list())[0]).toMatchObject({ reason: 'restore', films: 2 })
    app.undo()
    expect(app.entry('defilada')).toMatchObject({ note: 'changed', rating: 2 })
    expect(app.entry('the-red-chapel').liked).toBe(true)
    await expect(app.restore(99)).rejects.toThrow('no snapshot 99')
  })
})

describe('earlier versions of a note', () => {
  const texts = async (app: Whole) =>
    (await app.notes.list('defilada')).flatMap(({ text, key }) => (key === undefined ? text : []))

  it('are what an editing replaced, not what it wrote on the way', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'first')
    let seen = app.entry('defilada').noteVersions.map(({ s }) => s)
    for (const text of ['first, an', 'first, and', 'first, and more']) {
      seen = [app.writeText('defilada', text, seen)]
      await vi.advanceTimersByTimeAsync(600)
    }
    app.endTextEdit('defilada')
    await vi.waitFor(async () => expect(await texts(app)).toEqual(['first']))
    await write(app, 'third')
    await vi.waitFor(async () => expect(await texts(app)).toEqual(['first, and more', 'first']))
    const [latest] = await app.notes.list('defilada')
    expect((latest?.until ?? 0) / DAY_MS - Date.now() / DAY_MS).toBeCloseTo(30)
    expect(app.meta.read()?.changedNotes).toEqual(['defilada'])
  })

  it('are kept by the tab that is typed in, and not by another that looks on', async () => {
    const disk = new FakeDisk()
    const [app, other] = [await start(disk), await start(disk)]
    await write(app, 'first')
    let seen = app.entry('defilada').noteVersions.map(({ s }) => s)
    for (const text of ['second, s', 'second, so', 'second, so far']) {
      seen = [app.writeText('defilada', text, seen)]
      await vi.advanceTimersByTimeAsync(600)
    }
    app.endTextEdit('defilada')
    expect(other.entry('defilada').note).toBe('second, so far')
    await vi.waitFor(async () => expect(await texts(app)).toEqual(['first']))
    await other.settle()
    expect(await texts(other)).toEqual(['first'])
  })

  it('G5 counts a note once, however often it is changed, and nothing that comes from a file', async () => {
    const app = await start(new FakeDisk())
    const changed = () => app.meta.read()?.changedNotes
    for (const text of ['one', 'two', 'three']) await write(app, text)
    expect(changed()).toEqual(['defilada'])
    app.setField('the-red-chapel', 'rating', 7)
    expect(changed()).toEqual(['defilada'])
    await write(app, 'of another film', 'the-red-chapel')
    expect(changed()).toEqual(['defilada', 'the-red-chapel'])
    const imported = { v: 1, f: {}, n: [{ s: '1700000000005-00000-other', t: 'far away', p: [] }] }
    const records = [['a-state-of-mind', imported]] as const
    await importEntries({ records, pause: async () => false }, app)
    expect(app.entry('a-state-of-mind').note).toBe('far away')
    expect(changed()).toHaveLength(2)
  })

  it('are kept of each text by itself', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'the note')
    const seen = app.writeText('defilada', 'a remark', [], 'view:1')
    app.endTextEdit('defilada')
    app.writeText('defilada', 'another remark', [seen], 'view:1')
    app.endTextEdit('defilada')
    const remarks = async () =>
      (await app.notes.list('defilada'))
        .filter(({ key }) => key === 'view:1')
        .map(({ text }) => text)
    await vi.waitFor(async () => expect(await remarks()).toEqual(['a remark']))
    expect(await texts(app)).toEqual([])
  })

  it('are kept of two texts that were settled, and of one emptied', async () => {
    const app = await start(new FakeDisk())
    app.writeText('defilada', 'one', [])
    app.endTextEdit('defilada')
    app.writeText('defilada', 'two', [])
    app.endTextEdit('defilada')
    app.mergeTextVersions('defilada')
    await vi.waitFor(async () => expect((await texts(app)).toSorted()).toEqual(['one', 'two']))
    await write(app, '')
    await vi.waitFor(async () => expect(await texts(app)).toHaveLength(3))
  })

  it('go after 30 days, and the oldest first when there are too many', async () => {
    const app = await start(new FakeDisk())
    for (const text of ['a', 'b', 'c', 'd']) await write(app, text.repeat(400_000))
    await vi.waitFor(async () =>
      expect((await texts(app)).map((text) => text.slice(0, 1))).toEqual(['c', 'b']),
    )
    vi.setSystemTime(Date.now() + 31 * DAY_MS)
    expect(await texts(app)).toEqual([])
  })
})

it('takes nothing for an earlier version that was there before its file came', async () => {
  const app = await start(new FakeDisk())
  await write(app, 'here')
  await app.leave()
  const again = await start(new FakeDisk(app.tab.disk.texts))
  expect(await again.notes.list('defilada')).toEqual([])
})

describe('erasing everything', () => {
  it('leaves nothing of ours, and tells other tabs that it was on purpose', async () => {
    const disk = new FakeDisk([['another app', 'stays']])
    const [app, other] = [await start(disk), await start(disk)]
    await write(app, 'all of it')
    await other.settle()
    await app.eraseAll()
    expect([...disk.texts]).toEqual([['another app', 'stays']])
    expect(app.store.getState().records.size).toBe(0)
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([])
    expect(other.entry('defilada').note).toBe('all of it')
    expect(other.troubles()).toEqual([{ kind: 'removed', films: ['defilada'], onPurpose: true }])
    other.tab.fire('pagehide')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([...disk.texts.keys()]).toEqual(['another app'])
    await app.leave()
    expect((await start(disk)).troubles()).toEqual([])
  })

  it('succeeds while the copy is being opened in vain', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('reel-north', 2)
      request.addEventListener('success', () => resolve(request.result.close()))
    })
    const app = await start(new FakeDisk())
    const listing = app.snapshots.list().catch(() => 'refused')
    await app.eraseAll()
    expect(await listing).toBe('refused')
    expect(await indexedDB.databases()).toEqual([])
  })

  it('has no copy to delete where the browser has no place for one', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB')
    await expect(deleteCopyDatabase()).resolves.toBe('deleted')
  })

  it('is undone by another tab whose user wants that, in the copy too', async () => {
    const disk = new FakeDisk()
    const [app, other] = [await start(disk), await start(disk)]
    await write(app, 'all of it')
    await app.eraseAll()
    other.putBack()
    await other.settle()
    expect(disk.texts.get(film('defilada'))).toContain('all of it')
    expect(await other.copy.readKept(['defilada'])).toHaveLength(1)
  })
})

describe('I1 a browser that may clear the data', () => {
  it('I1 is asked to keep it after the first rating or note, once, and not if it promised', async () => {
    const [persist, persisted] = [
      vi.fn<() => Promise<boolean>>(() => Promise.resolve(false)),
      vi.fn<() => Promise<boolean>>(() => Promise.resolve(false)),
    ]
    vi.stubGlobal('navigator', { storage: { persist, persisted } })
    try {
      const app = await start(new FakeDisk())
      app.setField('defilada', 'watched', true)
      await app.settle()
      expect(persist).not.toHaveBeenCalled()
      app.setField('defilada', 'rating', 7)
      await write(app, 'and a note')
      await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1))
      await app.leave()
      const again = await start(new FakeDisk(app.tab.disk.texts))
      again.setField('defilada', 'rating', 8)
      await again.settle()
      expect(persist).toHaveBeenCalledTimes(1)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

it.each(['{oops', '[]', '{"created":"soon"}'])(
  'puts the unreadable dates %j aside',
  async (text) => {
    const disk = new FakeDisk([['rn1:meta', text]])
    const app = await start(disk)
    await write(app, 'text')
    expect(app.meta.read()).toMatchObject({ hasData: true, changedNotes: ['defilada'] })
    const aside = [...disk.texts].find(([key]) => key.startsWith('rn1:bad:'))
    expect(JSON.parse(aside?.[1] ?? '{}')).toMatchObject({ text })
  },
)

it('counts the changed notes anew where the count cannot be read', async () => {
  const meta = JSON.stringify({ created: 1, changedNotes: 'many', lastExport: 5, extra: 1 })
  const app = await start(new FakeDisk([['rn1:meta', meta]]))
  expect(app.meta.read()).toMatchObject({ changedNotes: [], lastExport: 5, extra: 1 })
  await write(app, 'text')
  expect(app.meta.read()).toMatchObject({ created: 1, changedNotes: ['defilada'], extra: 1 })
})

describe('the browser asks before leaving', () => {
  const isWarned = (app: Whole) => {
    const event = new Event('beforeunload', { cancelable: true })
    app.tab.events.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('only while something is not saved', async () => {
    let isFailing = false
    const disk = new FakeDisk()
    const app = await openWhole(
      disk.openTab(({ op }) => (op === 'set' && isFailing ? new Error('no') : undefined)),
    )
    app.writeText('defilada', 'typing', [])
    expect(isWarned(app)).toBe(false)
    isFailing = true
    app.flush()
    expect(isWarned(app)).toBe(true)
    isFailing = false
    app.flush()
    expect(isWarned(app)).toBe(false)
  })

  it('in a browser that keeps nothing once there is something to lose', async () => {
    const tab = new FakeDisk().openTab()
    tab.isBlocked = true
    const app = await openWhole(tab)
    expect(isWarned(app)).toBe(false)
    app.setField('defilada', 'liked', true)
    expect(isWarned(app)).toBe(true)
  })
})
