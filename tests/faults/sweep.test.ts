import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readEntry } from '#domain/entry.ts'
import { FakeDisk, quotaError } from '../fakes/fake-storage.ts'
import { film, openApp, reopen, type App } from '../fakes/open-app.ts'
import { forgetDatabases, openWhole } from '../fakes/open-copy.ts'

vi.setConfig({ testTimeout: 120_000 })

beforeEach(() => {
  vi.useFakeTimers({ now: 1_790_000_000_000, toFake: ['Date', 'setTimeout', 'setInterval'] })
})
afterEach(() => void vi.useRealTimers())

const s = '1790000000000-00000-a'
const record = (rating: number, ...notes: string[]) =>
  JSON.stringify({
    v: 1,
    f: { rating: { s, v: rating } },
    n: notes.map((t, at) => ({ s: `179000000000${at}-00000-a`, t, p: [] })),
  })

const before = () =>
  new FakeDisk([
    [film('defilada'), record(3, 'an old text')],
    [film('the-red-chapel'), record(5, 'another', 'and its rival')],
    [film('unreadable'), '{oops'],
    [film('dear-pyongyang'), record(8)],
  ])
const FILMS = ['defilada', 'the-red-chapel', 'unreadable', 'dear-pyongyang', 'rodman-big-bang']

type Page = Pick<
  App,
  | 'entry'
  | 'writeText'
  | 'endTextEdit'
  | 'mergeTextVersions'
  | 'setField'
  | 'undo'
  | 'redo'
  | 'follow'
  | 'putBack'
  | 'tab'
>

const type = (app: Page, id: string, ...texts: string[]) => {
  let seen = app.entry(id).noteVersions.map((version) => version.s)
  for (const text of texts) {
    seen = [app.writeText(id, text, seen)]
    vi.advanceTimersByTime(350)
  }
}

const journeys: Record<string, (app: Page) => void> = {
  rate: (app) => app.setField('defilada', 'rating', 9),
  'take a rating back': (app) => app.setField('defilada', 'rating', undefined),
  'mark three ways': (app) => {
    app.setField('rodman-big-bang', 'watched', true)
    app.setField('rodman-big-bang', 'queued', true)
    app.setField('rodman-big-bang', 'liked', true)
  },
  'write a note': (app) => type(app, 'rodman-big-bang', 'a first text'),
  'type at length': (app) => type(app, 'defilada', 'a', 'a b', 'a b c', 'a b c d'),
  'replace a note and leave': (app) => {
    type(app, 'defilada', 'all new')
    app.endTextEdit('defilada')
  },
  'empty a note': (app) => type(app, 'defilada', ''),
  'change two films': (app) => {
    type(app, 'defilada', 'one')
    app.setField('dear-pyongyang', 'rating', 1)
  },
  'undo and redo': (app) => {
    app.setField('defilada', 'rating', 9)
    type(app, 'defilada', 'typed')
    app.undo()
    app.undo()
    app.redo()
  },
  'merge two texts': (app) => app.mergeTextVersions('the-red-chapel'),
  'write over what is unreadable': (app) => type(app, 'unreadable', 'over it'),
  'put back what was removed': (app) => {
    app.follow('dear-pyongyang', null)
    app.tab.storage.removeItem(film('dear-pyongyang'))
    app.follow('dear-pyongyang', null)
    app.putBack()
  },
}

const errors = {
  full: () => quotaError(),
  'full, as Firefox says it': () => quotaError('NS_ERROR_DOM_QUOTA_REACHED'),
  refused: () => new DOMException('The operation is insecure', 'SecurityError'),
  'any other': () => new Error('disk trouble'),
}

const keepsOops = (disk: FakeDisk) =>
  [...disk.texts.values()].some((text) => text.includes('{oops'))
const entriesOf = (app: App) => FILMS.map((id) => app.entry(id))

let swept = 0

describe.each(Object.entries(journeys))('%s', (_name, journey) => {
  it.each(Object.entries(errors))(
    'loses nothing when any one storage call fails: %s',
    (_e, error) => {
      for (let k = 0, calls = 1; k < calls; k++) {
        const disk = before()
        const app = openApp(disk.openTab(({ at }) => (at === k ? error() : undefined)))
        try {
          journey(app)
        } catch {
          // A call that the journey itself makes.
        }
        vi.advanceTimersByTime(60_000)
        calls = app.tab.calls
        app.tab.hide(false)
        expect(app.saveState(), `call ${k}`).toEqual({ kind: 'saved' })
        expect(entriesOf(reopen(disk)), `call ${k}`).toEqual(entriesOf(app))
        expect(keepsOops(disk), `call ${k}`).toBe(true)
        swept++
      }
    },
  )

  it('loses nothing that was saved when every call fails from some call on', () => {
    for (let k = 0, calls = 1; k < calls; k++) {
      const disk = before()
      const app = openApp(disk.openTab(({ at }) => (at >= k ? errors.full() : undefined)))
      try {
        journey(app)
      } catch {
        // As above.
      }
      calls = app.tab.calls
      const again = reopen(disk)
      const isSaved = app.saveState().kind === 'saved'
      expect(again.entry('the-red-chapel').note, `call ${k}`).toMatch(/rival/)
      expect(isSaved ? entriesOf(again) : [], `call ${k}`).toEqual(isSaved ? entriesOf(app) : [])
      expect(keepsOops(disk), `call ${k}`).toBe(true)
      swept++
    }
  })
})

describe('the second copy', () => {
  const METHODS = ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete'] as const

  /** Lets the k-th request to any database fail; gives how many there were. */
  function failAt(k: number, error: () => Error) {
    let calls = 0
    const spies = METHODS.map((method) => {
      const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        if (calls++ === k) throw error()
        return original.apply(this, args)
      })
    })
    return () => {
      for (const spy of spies) spy.mockRestore()
      return calls
    }
  }

  it.each(Object.entries(journeys))(
    'B7 is whole in the end whichever request fails: %s',
    async (_name, journey) => {
      const kinds = Object.values(errors)
      for (let k = 0, calls = 1; k < calls; k++) {
        forgetDatabases()
        const disk = before()
        const stop = failAt(k, kinds[k % kinds.length] ?? errors.full)
        const app = await openWhole(disk.openTab())
        journey(app)
        app.flush()
        await app.settle()
        calls = stop()
        app.setField('rodman-big-bang', 'liked', true)
        await app.settle()
        expect(app.saveState()).toEqual({ kind: 'saved' })
        const kept = new Map(await app.copy.readKept(FILMS))
        for (const id of FILMS)
          expect(readEntry(kept.get(id)), `request ${k}`).toEqual(app.entry(id))
        await app.leave()
        swept++
      }
    },
  )
})

it('has swept at least a thousand calls', () => {
  process.stdout.write(`storage-call sweep: ${swept} runs, 0 lost\n`)
  expect(swept).toBeGreaterThan(1000)
})

it('A2 real saved values, cut at every offset: none crashes, all are repaired or put aside', () => {
  const disk = before()
  const app = openApp(disk.openTab())
  for (const journey of Object.values(journeys)) journey(app)
  vi.advanceTimersByTime(60_000)
  let cuts = 0
  for (const [key, text] of disk.texts) {
    for (let at = 0; at < text.length; at++) {
      const cut = text.slice(0, at)
      const others = [...disk.texts].filter(
        ([name]) => name !== key && name.startsWith('rn1:film:'),
      )
      const next = new FakeDisk([...others.slice(0, 2), [key, cut]])
      const opened = openApp(next.openTab())
      opened.setField('defilada', 'watched', true)
      const aside = [...next.texts].some(
        ([, kept]) => kept === cut || kept.includes(JSON.stringify(cut)),
      )
      expect(aside, `${key} cut at ${at}`).toBe(true)
      expect(reopen(next).entry('defilada').watched).toBe(true)
      cuts++
    }
  }
  process.stdout.write(`cut sweep: ${cuts} cuts, 0 crashes\n`)
  expect(cuts).toBeGreaterThan(1000)
})
