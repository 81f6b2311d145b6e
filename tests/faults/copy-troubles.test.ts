import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeDisk } from '../fakes/fake-storage.ts'
import { copiesAside, film } from '../fakes/open-app.ts'
import { forgetDatabases, openWhole, readDatabases } from '../fakes/open-copy.ts'

const DAY_MS = 86_400_000

beforeEach(() => {
  forgetDatabases()
  vi.useFakeTimers({ now: 1_790_000_000_000, toFake: ['Date', 'setTimeout', 'setInterval'] })
})
afterEach(() => void vi.useRealTimers())

type Whole = Awaited<ReturnType<typeof openWhole>>
const start = (disk: FakeDisk) => openWhole(disk.openTab())

async function write(app: Whole, text: string, id = 'defilada') {
  const seen = app.entry(id).noteVersions.map(({ s }) => s)
  app.writeText(id, text, seen)
  app.endTextEdit(id)
  await app.settle()
}

/** The tab is closed in good order, and its timers are gone with it. */
async function close(app: Whole) {
  await app.leave()
  vi.clearAllTimers()
}

/** Once the tab is closed, localStorage is cleared; the copy may have a text that is damaged. */
async function clearedApp(damaged?: { id: string; text: string }) {
  const before = await start(new FakeDisk())
  await write(before, 'years of notes')
  if (damaged) {
    const row = { text: damaged.text, firstAt: 1, savedAt: 1 }
    await before.copy.access((database) => database.put('records', row, damaged.id))
  }
  await close(before)
  const disk = new FakeDisk()
  return { disk, app: await start(disk) }
}

const textsIn = async (app: Whole) => Object.fromEntries(await app.copy.readTexts())
const latestSnapshot = async (app: Whole) => {
  const [latest] = await app.snapshots.list()
  return { ...latest, ...(await app.snapshots.read(latest?.id ?? 0)) }
}

describe('A12 while what was cleared waits for an answer', () => {
  it('A12 G4 a backup has what only the second copy has', async () => {
    const { app } = await clearedApp()
    const { records, texts, isWhole } = await app.readBeside()
    expect(JSON.stringify(records)).toContain('years of notes')
    expect(texts).toEqual({})
    expect(isWhole).toBe(true)
  })

  it('A12 G4 a backup has the texts that nobody can read, and says when it lacks the copy', async () => {
    const { app } = await clearedApp({
      id: 'dear-pyongyang',
      text: '{"v":1,"f":{},"n":[{"t":"LOST',
    })
    expect((await app.readBeside()).texts).toEqual({
      'rn1:copy:dear-pyongyang': '{"v":1,"f":{},"n":[{"t":"LOST',
    })
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError')
    })
    expect((await app.readBeside()).isWhole).toBe(false)
  })

  it('A12 words written before the answer stay beside those brought back', async () => {
    const { disk, app } = await clearedApp()
    await write(app, 'new words')
    expect(await app.restoreFromCopy()).toEqual([])
    expect(app.troubles()).toEqual([])
    const texts = app.entry('defilada').noteVersions.map(({ t }) => t)
    expect(texts.toSorted()).toEqual(['new words', 'years of notes'])
    expect(disk.texts.get(film('defilada'))).toContain('years of notes')
  })

  it('A12 words written before a fresh start are in the second copy after it', async () => {
    const { app } = await clearedApp()
    await write(app, 'new words')
    await app.startFresh()
    await app.settle()
    const text = (await textsIn(app))['defilada'] ?? ''
    expect(text).toContain('new words')
    expect(text).not.toContain('years of notes')
    expect(JSON.stringify((await latestSnapshot(app)).texts)).toContain('years of notes')
  })

  it('A12 a fresh start that can keep no snapshot changes nothing', async () => {
    const { app } = await clearedApp()
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(app.startFresh()).rejects.toThrow('full')
    expect(app.troubles()).toEqual([{ kind: 'cleared', films: ['defilada'] }])
    expect(Object.keys(await textsIn(app))).toEqual(['defilada'])
  })
})

describe('A1 a damaged text in the second copy', () => {
  const DAMAGED = '{"v":1,"f":{},"n":[{"s":"x","t":"LOST WORDS'

  it('A1 is put aside before it is replaced', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'whole')
    const row = { text: DAMAGED, firstAt: 1, savedAt: 1 }
    await app.copy.access((database) => database.put('records', row, 'defilada'))
    await app.leave()
    const again = await start(disk)
    expect(copiesAside(disk)).toEqual([['rn1:copy:defilada', DAMAGED]])
    expect(again.troubles()).toMatchObject([{ kind: 'unreadable', copied: true }])
    expect((await textsIn(again))['defilada']).toContain('whole')
  })

  it('A1 B2 stays where it is if there is no room to put it aside', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'whole')
    const row = { text: DAMAGED, firstAt: 1, savedAt: 1 }
    await app.copy.access((database) => database.put('records', row, 'defilada'))
    await app.leave()
    disk.quota = [...disk.texts].reduce((sum, [key, text]) => sum + key.length + text.length, 20)
    const again = await start(disk)
    expect(again.troubles()).toMatchObject([{ kind: 'unreadable', copied: false }])
    await write(again, 'more', 'the-red-chapel')
    expect(await textsIn(again)).toMatchObject({ defilada: DAMAGED })
    expect(again.copy.status().failingSince).toBeDefined()
    disk.quota = Infinity
    await again.copy.write()
    expect(copiesAside(disk)).toEqual([['rn1:copy:defilada', DAMAGED]])
    expect((await textsIn(again))['defilada']).toContain('whole')
    expect(again.copy.status().failingSince).toBeUndefined()
  })

  it('A12 is not said to be brought back, and goes whole into the snapshot of a fresh start', async () => {
    const { disk, app } = await clearedApp({ id: 'dear-pyongyang', text: DAMAGED })
    expect(copiesAside(disk)).toEqual([['rn1:copy:dear-pyongyang', DAMAGED]])
    expect(await app.restoreFromCopy()).toEqual(['dear-pyongyang'])
    expect(app.entry('defilada').note).toBe('years of notes')
    expect(app.troubles()).toContainEqual({ kind: 'cleared', films: ['dear-pyongyang'] })
    await app.startFresh()
    const { id, texts } = await latestSnapshot(app)
    expect(texts).toEqual([['dear-pyongyang', DAMAGED]])
    await write(app, 'newer words', 'dear-pyongyang')
    await app.restore(id ?? 0, { isConfirmed: true })
    expect(app.entry('dear-pyongyang').note).toBe('newer words')
  })

  it('A12 nothing changes where the copy cannot be read', async () => {
    const { app } = await clearedApp()
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('gone', 'InvalidStateError')
    })
    await expect(app.restoreFromCopy()).rejects.toThrow('gone')
    expect(app.troubles()).toEqual([{ kind: 'cleared', films: ['defilada'] }])
  })
})

describe('A6 beside data of a newer version', () => {
  const NEWER = '{"v":99,"f":{},"n":[{"s":"1700000000000-00000-other","t":"from tomorrow","p":[]}]}'

  async function useEverything(app: Whole) {
    await write(app, 'typed in read-only', 'the-red-chapel')
    await write(app, 'typed again', 'the-red-chapel')
    vi.setSystemTime(Date.now() + DAY_MS)
    app.tidy()
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(app.takeSnapshot('import')).rejects.toThrow('newer')
    await expect(app.restore(1, { isConfirmed: true })).rejects.toThrow('newer')
    await app.leave()
  }

  it('A6 not one write goes to localStorage or to any database', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'one')
    await write(app, 'two')
    await app.takeSnapshot('import')
    await close(app)
    disk.texts.set(film('dear-pyongyang'), NEWER)
    const before = { texts: [...disk.texts], stores: await readDatabases() }
    const again = await start(disk)
    expect(again.saveState()).toEqual({ kind: 'newer' })
    await useEverything(again)
    expect({ texts: [...disk.texts], stores: await readDatabases() }).toEqual(before)
  })

  it('A6 no database is made where there was none', async () => {
    const app = await start(new FakeDisk([[film('defilada'), NEWER]]))
    await useEverything(app)
    expect(await indexedDB.databases()).toEqual([])
  })

  it('A6 nothing is written if only the second copy is newer', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'here')
    const row = { text: NEWER, firstAt: 1, savedAt: 1 }
    await app.copy.access((database) => database.put('records', row, 'dear-pyongyang'))
    await close(app)
    vi.setSystemTime(Date.now() + DAY_MS)
    const before = await readDatabases()
    const again = await start(disk)
    await useEverything(again)
    expect(await readDatabases()).toEqual(before)
  })
})

describe('B8 everything was deleted in another tab', () => {
  async function erasedElsewhere() {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'all of it')
    const eraser = await start(disk)
    expect(await eraser.eraseAll()).toEqual({ entries: 'deleted', copy: 'deleted' })
    return { disk, app }
  }

  it('B8 nothing of it is written again before the user has answered', async () => {
    const { disk, app } = await erasedElsewhere()
    vi.setSystemTime(Date.now() + DAY_MS)
    await vi.advanceTimersByTimeAsync(30_000)
    app.setField('the-red-chapel', 'liked', true)
    await app.settle()
    await app.takeSnapshot('import')
    expect(JSON.stringify([await readDatabases(), ...disk.texts])).not.toContain('all of it')
  })

  it('B8 accepting it leaves nothing behind', async () => {
    const { disk, app } = await erasedElsewhere()
    await app.acceptRemoval()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(app.troubles()).toEqual([])
    expect([...disk.texts]).toEqual([])
    expect(await indexedDB.databases()).toEqual([])
  })

  it('B8 a removal by something else leaves a snapshot when it is accepted', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'all of it')
    disk.openTab().storage.clear()
    await app.acceptRemoval()
    await vi.waitFor(async () => expect(await textsIn(app)).toEqual({}))
    expect(JSON.stringify((await latestSnapshot(app)).texts)).toContain('all of it')
  })
})

describe('deleting everything', () => {
  it('A11 tells what could not be deleted where storage is blocked', async () => {
    const disk = new FakeDisk()
    const app = await start(disk)
    await write(app, 'words')
    app.tab.isBlocked = true
    expect(await app.eraseAll()).toEqual({ entries: 'failed', copy: 'deleted' })
  })

  it('tells of a text that would not go', async () => {
    const disk = new FakeDisk()
    const app = await openWhole(
      disk.openTab(({ op, key }) =>
        op === 'remove' && key === film('defilada') ? new Error('no') : undefined,
      ),
    )
    await write(app, 'words')
    expect(await app.eraseAll()).toMatchObject({ entries: 'failed', copy: 'deleted' })
  })

  it('does not wait for a tab that holds the second copy open', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'words')
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('reel-north')
      request.onsuccess = () => resolve(request.result)
    })
    expect(await app.eraseAll()).toEqual({ entries: 'deleted', copy: 'waiting' })
    held.close()
  })

  it('tells of a second copy that the browser would not delete', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'words')
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    expect(await app.eraseAll()).toEqual({ entries: 'deleted', copy: 'failed' })
  })
})

it('B1 tells since when the second copy is not written, until it is', async () => {
  const app = await start(new FakeDisk())
  await write(app, 'one')
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full)
  vi.setSystemTime(Date.now() + DAY_MS)
  const failing = Date.now()
  await write(app, 'two')
  app.tidy()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(app.copy.status().failingSince).toBe(failing)
  await app.snapshots.list()
  expect(app.copy.status().failingSince).toBe(failing)
  put.mockRestore()
  add.mockRestore()
  await app.copy.write()
  expect(app.copy.status().failingSince).toBeUndefined()
  expect((await textsIn(app))['defilada']).toContain('two')
})

describe('B9 going back to a snapshot', () => {
  it('B9 that would empty most notes asks first, and says how many', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'first')
    await app.takeSnapshot('import')
    const { id } = await latestSnapshot(app)
    for (const film of ['dear-pyongyang', 'the-red-chapel']) await write(app, 'more', film)
    expect(await app.restore(id ?? 0)).toEqual({ kind: 'asks', had: 3, lost: 2 })
    expect(app.entry('dear-pyongyang').note).toBe('more')
    expect(await app.snapshots.list()).toHaveLength(1)
    expect(await app.restore(id ?? 0, { isConfirmed: true })).toEqual({ kind: 'done' })
    expect(app.entry('dear-pyongyang').note).toBe('')
    expect(app.history.getState().undo).toMatchObject({
      what: 'other',
      says: expect.stringMatching(/^Back to the snapshot of /),
    })
    app.undo()
    expect(app.entry('dear-pyongyang').note).toBe('more')
  })

  it('B9 takes no snapshot when nothing would change, or of what the latest one shows', async () => {
    const app = await start(new FakeDisk())
    await write(app, 'precious')
    await app.takeSnapshot('import')
    const { id } = await latestSnapshot(app)
    for (let again = 0; again < 9; again++)
      expect(await app.restore(id ?? 0)).toEqual({ kind: 'same' })
    await app.takeSnapshot('erase')
    expect(await app.snapshots.list()).toHaveLength(1)
  })
})
