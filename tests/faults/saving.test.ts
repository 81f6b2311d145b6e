import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withField } from '#domain/entry.ts'
import { createEntries } from '#state/create-entries.ts'
import { FakeDisk, quotaError, type Plan } from '../fakes/fake-storage.ts'
import { film, openApp, openWith, reopen, type App } from '../fakes/open-app.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const s = '1790000000000-00000-a'
const recordOf = (rating: number, note = '') =>
  JSON.stringify({ v: 1, f: { rating: { s, v: rating } }, n: note ? [{ s, t: note, p: [] }] : [] })

describe('B1 a save that fails', () => {
  const errors = [quotaError(), quotaError('NS_ERROR_DOM_QUOTA_REACHED'), new Error('disk trouble')]

  it.each(errors)('B1 is shown, leaves the old value, and is tried again: $name', (error) => {
    let isFailing = true
    const plan: Plan = ({ op }) => (op === 'set' && isFailing ? error : undefined)
    const { disk, app } = openWith({ [film('defilada')]: recordOf(3) }, plan)
    app.setField('defilada', 'rating', 7)
    const reason = error.name === 'Error' ? 'failed' : 'full'
    expect(app.entry('defilada').rating).toBe(7)
    expect(app.saveState()).toEqual({ kind: 'not-saved', films: ['defilada'], reason })
    expect(disk.texts.get(film('defilada'))).toBe(recordOf(3))

    isFailing = false
    vi.advanceTimersByTime(30_000)
    expect(app.saveState()).toEqual({ kind: 'saved' })
    expect(reopen(disk).entry('defilada').rating).toBe(7)
  })

  it('B1 goes on trying every 30 seconds, and with every other save', () => {
    let failures = 6 // each time once more, without the journal
    const { app, disk } = openWith({}, ({ op, key }) =>
      op === 'set' && key.startsWith('rn1:film:') && failures-- > 0 ? new Error('no') : undefined,
    )
    app.setField('defilada', 'liked', true)
    vi.advanceTimersByTime(60_000)
    expect(app.saveState().kind).toBe('not-saved')
    app.setField('the-red-chapel', 'liked', true)
    expect(app.saveState()).toEqual({ kind: 'saved' })
    expect(reopen(disk).entry('defilada').liked).toBe(true)
  })

  it('B1 counts a value that does not read back as a failure', () => {
    let isLying = true
    const { disk, app } = openWith({}, ({ op }) =>
      op === 'set' && isLying ? { text: '{"v":1' } : undefined,
    )
    app.writeText('defilada', 'all of it', [])
    app.flush()
    expect(app.saveState()).toMatchObject({ kind: 'not-saved', reason: 'failed' })
    isLying = false
    app.flush()
    expect(reopen(disk).entry('defilada').note).toBe('all of it')
  })

  it('B1 is settled by finding on disk what seemed not to get there', () => {
    let sets = 0
    const { app } = openWith({}, ({ op, key }) => {
      if (!key.startsWith('rn1:film:')) return undefined
      if (op === 'set') sets++
      return op === 'get' && sets === 1 ? new Error('cannot read back') : undefined
    })
    app.setField('defilada', 'rating', 7)
    expect(app.saveState().kind).toBe('not-saved')
    sets = 2
    app.tab.hide(false)
    expect(app.saveState()).toEqual({ kind: 'saved' })
  })

  it('B1 keeps one text however often saving it fails', () => {
    let isFailing = true
    const plan: Plan = ({ op }) => (op === 'set' && isFailing ? quotaError() : undefined)
    const { disk, app } = openWith({ [film('defilada')]: recordOf(3, 'before') }, plan)
    let seen = [s]
    for (let key = 0; key < 200; key++) {
      seen = [app.writeText('defilada', `typed ${key}`, seen)]
      vi.advanceTimersByTime(2000)
    }
    isFailing = false
    app.flush()
    expect(
      reopen(disk)
        .entry('defilada')
        .noteVersions.map(({ t }) => t),
    ).toEqual(['typed 199'])
  })
})

it('B3 saves a rating beside a note that does not fit', () => {
  const disk = new FakeDisk()
  disk.quota = 5000
  const app = openApp(disk.openTab())
  app.writeText('defilada', 'x'.repeat(100_000), [])
  app.setField('the-red-chapel', 'rating', 7)
  app.setField('dear-pyongyang', 'watched', true)
  expect(app.saveState()).toEqual({ kind: 'not-saved', films: ['defilada'], reason: 'full' })
  expect(app.entry('defilada').note).toHaveLength(100_000)
  expect(reopen(disk).entry('the-red-chapel').rating).toBe(7)
  expect(reopen(disk).entry('dear-pyongyang').watched).toBe(true)
})

it('B4 keeps an unsaved edit when another tab writes the same film', () => {
  const disk = new FakeDisk([[film('defilada'), recordOf(3, 'before')]])
  let isFailing = true
  const app = openApp(
    disk.openTab(({ op }) => (op === 'set' && isFailing ? quotaError() : undefined)),
  )
  const other = openApp(disk.openTab())
  app.setField('defilada', 'liked', true)
  app.writeText('defilada', 'unsaved', [s])
  app.flush()
  other.setField('defilada', 'rating', 9)
  expect(app.entry('defilada')).toMatchObject({ liked: true, note: 'unsaved', rating: 9 })
  isFailing = false
  vi.advanceTimersByTime(30_000)
  expect(reopen(disk).entry('defilada')).toMatchObject({ liked: true, note: 'unsaved', rating: 9 })
  expect(other.entry('defilada')).toMatchObject({ liked: true, note: 'unsaved', rating: 9 })
})

describe('B5 typing', () => {
  const leave: Record<string, (app: App) => void> = {
    pagehide: (app) => app.tab.fire('pagehide'),
    freeze: (app) => app.tab.fire('freeze'),
    hidden: (app) => app.tab.hide(true),
    blur: (app) => app.endTextEdit('defilada'),
    'a click elsewhere': (app) => app.setField('the-red-chapel', 'liked', true),
  }

  it.each(Object.entries(leave))('B5 is saved at once on %s', (_how, goAway) => {
    const { disk, app } = openWith({})
    app.writeText('defilada', 'every character', [])
    expect(app.saveState()).toEqual({ kind: 'saving' })
    expect(reopen(disk).entry('defilada').note).toBe('')
    goAway(app)
    expect(app.saveState()).toEqual({ kind: 'saved' })
    expect(reopen(disk).entry('defilada').note).toBe('every character')
  })

  it('B5 is saved 300 ms after the last key', () => {
    const { disk, app } = openWith({})
    app.writeText('defilada', 'a', [])
    vi.advanceTimersByTime(299)
    expect(disk.texts.size).toBe(0)
    vi.advanceTimersByTime(1)
    expect(disk.texts.has(film('defilada'))).toBe(true)
  })

  it('B6 is saved after half a second without a pause, one predecessor a save and not one a key', () => {
    const { disk, app } = openWith({})
    let seen: string[] = []
    for (let key = 1; key <= 100; key++) {
      seen = [app.writeText('defilada', 'x'.repeat(key), seen)]
      vi.advanceTimersByTime(100)
    }
    const stored = app.recordOf('defilada')?.n ?? []
    expect(stored).toHaveLength(1)
    expect(stored[0]?.p.length).toBeLessThanOrEqual(20)
    expect(reopen(disk).entry('defilada').note.length).toBeGreaterThanOrEqual(95)
  })

  it('B5 is one text also for a page that does not know the latest stamp', () => {
    const { app } = openWith({ [film('defilada')]: recordOf(3, 'before') })
    for (const text of ['a', 'ab', 'abc']) {
      app.writeText('defilada', text, [s])
      vi.advanceTimersByTime(400)
    }
    expect(app.entry('defilada').noteVersions.map(({ t }) => t)).toEqual(['abc'])
  })
})

describe('B6 a text being typed', () => {
  /** The stamps of one text before and after a save that the plan lets fail. */
  function stampsAround(plan: Plan) {
    let isFailing = false
    const { app } = openWith({}, (call) => (isFailing ? plan(call) : undefined))
    isFailing = true
    const before = app.writeText('defilada', 'one', [])
    vi.advanceTimersByTime(400)
    return [before, app.writeText('defilada', 'one two', [before])]
  }
  const isFilm = (key: string) => key === film('defilada')

  /** Of the calls in question the first one fails. */
  function failFirst(isMeant: (call: Parameters<Plan>[0]) => boolean): Plan {
    let count = 0
    return (call) => (isMeant(call) && count++ === 0 ? new Error('no') : undefined)
  }

  it.each<[string, Plan]>([
    ['the disk cannot be read for a moment', failFirst(({ op }) => op === 'get')],
    ['nothing can be written', ({ op }) => (op === 'set' ? quotaError() : undefined)],
  ])('B6 is changed in place when %s', (_when, plan) => {
    const [before, after] = stampsAround(plan)
    expect(after).toBe(before)
  })

  it('B6 is changed in place beside data of a newer version', () => {
    const newer = JSON.stringify({ v: 2, f: {}, n: [] })
    const { app } = openWith({ [film('the-red-chapel')]: newer })
    const before = app.writeText('defilada', 'one', [])
    vi.advanceTimersByTime(400)
    expect(app.writeText('defilada', 'one two', [before])).toBe(before)
  })

  it.each<[string, Plan]>([
    ['all of it did', () => undefined],
    [
      'a part of it did',
      ({ op, key }) => (op !== 'set' ? undefined : isFilm(key) ? { text: '{"v":1' } : quotaError()),
    ],
    [
      'it may have',
      (() => {
        let isWritten = false
        return ({ op, key }) => {
          if (op === 'set' && !isFilm(key)) return quotaError()
          if (op === 'set') isWritten = true
          return op === 'get' && isWritten ? new Error('cannot be read') : undefined
        }
      })(),
    ],
    [
      'the journal has it',
      ({ op, key }) => (op === 'set' && isFilm(key) ? quotaError() : undefined),
    ],
  ])('B6 is not changed in place once another tab could have seen it: %s', (_how, plan) => {
    const [before, after] = stampsAround(plan)
    expect(after).not.toBe(before)
  })
})

describe('B8 data removed by another page', () => {
  function openTwo() {
    const disk = new FakeDisk([
      [film('defilada'), recordOf(3, 'mine')],
      [film('the-red-chapel'), recordOf(5)],
    ])
    return { disk, app: openApp(disk.openTab()), other: disk.openTab().storage }
  }

  it('B8 stays in memory and is not written again without being asked', () => {
    const { disk, app, other } = openTwo()
    other.clear()
    expect(app.entry('defilada').note).toBe('mine')
    expect(app.troubles()).toEqual([{ kind: 'removed', films: ['defilada', 'the-red-chapel'] }])
    app.flush()
    app.tab.hide(false)
    app.setField('dear-pyongyang', 'liked', true)
    const saved = [...disk.texts.keys()].filter((key) => key.startsWith('rn1:film:'))
    expect(saved).toEqual([film('dear-pyongyang')])
    expect(app.troubles()).toHaveLength(1)
  })

  it('B8 does not bring back a film by saving what was typed before it was removed', () => {
    const { disk, app, other } = openTwo()
    app.writeText('defilada', 'mine, and more', [s])
    other.clear()
    vi.advanceTimersByTime(1000)
    app.tab.fire('pagehide')
    expect(disk.texts.size).toBe(0)
    app.putBack()
    expect(reopen(disk).entry('defilada').note).toBe('mine, and more')
  })

  it('B8 notices a single film that was removed', () => {
    const { app, other } = openTwo()
    other.removeItem(film('defilada'))
    expect(app.troubles()).toEqual([{ kind: 'removed', films: ['defilada'] }])
  })

  it('B8 hears of it twice and says it once, and not of a film that had nothing', () => {
    const { app, other } = openTwo()
    other.removeItem(film('defilada'))
    app.follow('defilada', null)
    app.follow('dear-pyongyang', null)
    expect(app.troubles()).toEqual([{ kind: 'removed', films: ['defilada'] }])
  })

  it('B8 notices on coming back what no event told', () => {
    const { app } = openTwo()
    app.tab.storage.removeItem(film('defilada'))
    expect(app.troubles()).toEqual([])
    app.tab.hide(false)
    expect(app.troubles()).toEqual([{ kind: 'removed', films: ['defilada'] }])
    expect(app.entry('defilada').note).toBe('mine')
  })

  it('B8 is put back when the user asks for it', () => {
    const { disk, app, other } = openTwo()
    other.clear()
    app.putBack()
    expect(app.troubles()).toEqual([])
    expect(app.saveState()).toEqual({ kind: 'saved' })
    expect(reopen(disk).entry('defilada')).toMatchObject({ rating: 3, note: 'mine' })
  })

  it('B8 is let go when the user accepts it', () => {
    const { disk, app, other } = openTwo()
    other.clear()
    app.forgetRemoved()
    app.tab.fire('pagehide')
    expect(app.troubles()).toEqual([])
    expect(app.entry('defilada').note).toBe('')
    expect(disk.texts.size).toBe(0)
  })

  it('B8 lets go of what was removed, and of nothing else', () => {
    const { disk, app, other } = openTwo()
    app.writeText('defilada', 'mine, and more', [s])
    other.removeItem(film('defilada'))
    expect(app.isAllSaved()).toBe(false)
    app.forgetRemoved()
    expect(app.isAllSaved()).toBe(true)
    expect(app.saveState()).toEqual({ kind: 'saved' })
    expect([...app.store.getState().records.keys()]).toEqual(['the-red-chapel'])
    expect(app.entry('the-red-chapel').rating).toBe(5)
    expect(reopen(disk).entry('the-red-chapel').rating).toBe(5)
  })

  it('B8 tells who asked which films were let go', () => {
    const { app, other } = openTwo()
    const forgotten: (readonly string[])[] = []
    app.whenForgotten((ids) => forgotten.push(ids))
    other.removeItem(film('defilada'))
    app.forgetRemoved()
    expect(forgotten).toEqual([['defilada']])
  })

  it('B8 is not all saved while the user has not answered', () => {
    const { app, other } = openTwo()
    expect(app.isAllSaved()).toBe(true)
    other.removeItem(film('defilada'))
    expect(app.isAllSaved()).toBe(false)
    app.putBack()
    expect(app.isAllSaved()).toBe(true)
  })

  it('B8 is not suspected of a film that only could not be read', () => {
    let isFailing = false
    const disk = new FakeDisk([[film('defilada'), recordOf(3, 'mine')]])
    const app = openApp(
      disk.openTab(({ op }) => (isFailing && op === 'get' ? new Error('no') : undefined)),
    )
    isFailing = true
    disk.openTab().storage.setItem(film('defilada'), recordOf(5, 'mine'))
    expect(app.troubles()).toEqual([])
  })

  it('B8 notices that a film is gone which it only heard of', () => {
    const disk = new FakeDisk()
    const tab = disk.openTab()
    tab.isBlocked = true
    const app = openApp(tab)
    const other = disk.openTab().storage
    other.setItem(film('defilada'), recordOf(3, 'theirs'))
    disk.tabs[0]?.storage.removeItem(film('defilada'))
    tab.isBlocked = false
    app.flush()
    expect(app.troubles()).toEqual([{ kind: 'removed', films: ['defilada'] }])
    expect(app.entry('defilada').note).toBe('theirs')
  })

  it('B8 writes a film again that the user edits meanwhile, whole', () => {
    const { disk, app, other } = openTwo()
    other.clear()
    app.setField('defilada', 'rating', 8)
    expect(app.troubles()).toEqual([{ kind: 'removed', films: ['the-red-chapel'] }])
    expect(reopen(disk).entry('defilada')).toMatchObject({ rating: 8, note: 'mine' })
  })

  it('B8 is settled when the other page puts it back itself', () => {
    const { app, other } = openTwo()
    other.removeItem(film('defilada'))
    other.setItem(film('defilada'), recordOf(3, 'mine'))
    expect(app.troubles()).toEqual([])
  })
})

describe('what others are told', () => {
  it('is nothing where nothing changed', () => {
    const { app } = openWith({ [film('defilada')]: recordOf(3) })
    const told = vi.fn<() => void>()
    app.store.subscribe(told)
    app.status.subscribe(told)
    app.tab.hide(false)
    app.flush()
    app.follow('defilada', recordOf(3))
    expect(told).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is what kind of change it is', () => {
    const { disk, app } = openWith({})
    const kinds: string[] = []
    app.store.subscribe(() => kinds.push(app.editKind()))
    expect(app.editKind()).toBe('from elsewhere')
    app.writeText('defilada', 'a', [])
    app.setField('defilada', 'liked', true)
    disk.openTab().storage.setItem(film('the-red-chapel'), recordOf(3))
    expect(kinds).toEqual(['typing', 'at once', 'from elsewhere'])
    app.setField('defilada', 'liked', false)
    expect(app.editKind()).toBe('from elsewhere')
  })

  it('is that all is well, before anything was read', () => {
    const { storage } = new FakeDisk().openTab()
    const app = createEntries({ open: () => storage, now: Date.now, tab: 'a', app: '1.0.0' })
    expect(app.status.getState()).toEqual({ saveState: { kind: 'saved' }, troubles: [] })
  })
})

it.each([
  [63, true],
  [64, false],
])('notes %i films changed at once one by one before they are saved: %s', (count, isNoted) => {
  const noted: string[] = []
  const { app, disk } = openWith({}, ({ op, key }) => {
    if (op === 'set' && key.startsWith('rn1:j:')) noted.push(key)
    return undefined
  })
  const stamps = Array.from({ length: count }, () => app.clock.tick())
  app.edit(stamps.map((stamp, at) => [`film-${at}`, withField(undefined, 'liked', true, stamp)]))
  expect(noted.length > 0).toBe(isNoted)
  expect(reopen(disk).store.getState().records.size).toBe(count)
})

describe('every storage call may be the one that fails', () => {
  const journeys: Record<string, (app: App) => void> = {
    'rate, note, mark': (app) => {
      app.setField('defilada', 'rating', 7)
      app.writeText('defilada', 'a new text', [s])
      vi.advanceTimersByTime(500)
      app.setField('the-red-chapel', 'watched', true)
    },
    'type at length': (app) => {
      let seen = [s]
      for (const text of ['one', 'one two', 'one two three']) {
        seen = [app.writeText('defilada', text, seen)]
        vi.advanceTimersByTime(400)
      }
      app.endTextEdit('defilada')
    },
    'undo and redo': (app) => {
      app.setField('defilada', 'rating', 9)
      app.undo()
      app.redo()
      app.writeText('unreadable', 'over it', [])
      app.flush()
    },
  }
  const before = {
    [film('defilada')]: recordOf(3, 'an old text'),
    [film('unreadable')]: '{oops',
    [film('the-red-chapel')]: recordOf(5, 'another'),
  }
  const failures = {
    throws: () => quotaError(),
    cuts: (value: string) => ({ text: value.slice(0, 20) }),
  }

  describe.each(Object.entries(journeys))('%s', (_name, journey) => {
    it.each(Object.entries(failures))(
      '%s at every call once: all is on disk in the end',
      (how, fail) => {
        for (let k = 0, calls = 1; k < calls; k++) {
          const { disk, app } = openWith(before, ({ at, op, value }) =>
            at === k && (op === 'set' || how === 'throws') ? fail(value) : undefined,
          )
          journey(app)
          vi.advanceTimersByTime(60_000)
          calls = app.tab.calls
          expect(app.saveState()).toEqual({ kind: 'saved' })
          const again = reopen(disk)
          for (const id of ['defilada', 'the-red-chapel', 'unreadable'])
            expect(again.entry(id)).toEqual(app.entry(id))
          const kept = [...disk.texts].filter(([, text]) => text.includes('{oops'))
          expect(kept).not.toEqual([])
        }
      },
    )

    it('fails from some call on, then a restart: what was there before is there', () => {
      const saved: [App, App][] = []
      for (let k = 0, calls = 1; k < calls; k++) {
        const { disk, app } = openWith(before, ({ at }) => (at >= k ? quotaError() : undefined))
        journey(app)
        calls = app.tab.calls
        const again = reopen(disk)
        expect(['an old text', 'a new text', 'one', 'one two', 'one two three']).toContain(
          again.entry('defilada').note,
        )
        if (app.saveState().kind === 'saved') saved.push([app, again])
        expect(again.entry('the-red-chapel')).toMatchObject({ rating: 5, note: 'another' })
        expect([...disk.texts.values()].some((text) => text.includes('{oops'))).toBe(true)
      }
      for (const [app, again] of saved)
        expect(again.entry('defilada')).toEqual(app.entry('defilada'))
    })
  })
})
