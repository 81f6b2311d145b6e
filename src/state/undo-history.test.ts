import { describe, expect, it, vi } from 'vitest'
import { readField, withField } from '#domain/entry.ts'
import { FakeDisk } from '../../tests/fakes/fake-storage.ts'
import { openApp, openWith, reopen, type App } from '../../tests/fakes/open-app.ts'

const film = 'defilada'

describe('undo', () => {
  it('takes back change by change, and brings them back', () => {
    const { disk, app } = openWith({})
    app.setField(film, 'watched', true)
    app.setField(film, 'rating', 7)
    app.setField(film, 'rating', 9)
    app.undo()
    expect(app.entry(film)).toMatchObject({ watched: true, rating: 7 })
    app.undo()
    expect(app.entry(film).rating).toBeUndefined()
    app.undo()
    expect(app.entry(film).watched).toBe(false)
    app.undo()
    for (let step = 0; step < 4; step++) app.redo()
    expect(app.entry(film)).toMatchObject({ watched: true, rating: 9 })
    app.undo()
    expect(reopen(disk).entry(film)).toMatchObject({ watched: true, rating: 7 })
  })

  it('takes back at once the half stars that the arrow keys passed', () => {
    let now = Date.now()
    const app = openApp(new FakeDisk().openTab(), () => now)
    app.setField('dear-pyongyang', 'rating', 2)
    app.setField(film, 'rating', 3)
    now += 1000
    for (const half of [4, 5, 6, 7] as const) {
      app.setField(film, 'rating', half)
      now += 999
    }
    app.undo()
    expect(app.entry(film).rating).toBe(3)
    app.undo()
    expect(app.entry(film).rating).toBeUndefined()
    expect(app.entry('dear-pyongyang').rating).toBe(2)
    app.redo()
    app.redo()
    expect(app.entry(film).rating).toBe(7)
    app.undo()
    expect(app.entry(film).rating).toBe(3)
    app.setField(film, 'rating', 4)
    app.setField(film, 'rating', undefined)
    app.undo()
    expect(app.entry(film).rating).toBe(4)
  })

  it('takes back half a choice where another tab rated between', () => {
    const disk = new FakeDisk()
    const [a, b] = [openApp(disk.openTab()), openApp(disk.openTab())]
    a.setField(film, 'rating', 3)
    b.setField(film, 'rating', 10)
    a.setField(film, 'rating', 4)
    a.undo()
    expect(a.entry(film).rating).toBe(10)
  })

  it('brings back the text from before the editing, not the last key', () => {
    const { app } = openWith({})
    let seen = [app.writeText(film, 'first', [])]
    app.endTextEdit(film)
    for (const text of ['first,', 'first, s', 'first, second']) {
      seen = [app.writeText(film, text, seen)]
      app.flush()
    }
    app.endTextEdit(film)
    app.undo()
    expect(app.entry(film).note).toBe('first')
    app.undo()
    expect(app.entry(film).note).toBe('')
    app.redo()
    app.redo()
    expect(app.entry(film)).toMatchObject({ note: 'first, second' })
    expect(app.entry(film).noteVersions).toHaveLength(1)
  })

  it('ends the editing where another change comes between', () => {
    const { app } = openWith({})
    const seen = app.writeText(film, 'one', [])
    app.setField(film, 'rating', 7)
    app.writeText(film, 'one two', [seen])
    app.undo()
    expect(app.entry(film)).toMatchObject({ note: 'one', rating: 7 })
    app.undo()
    app.undo()
    expect(app.entry(film).note).toBe('')
    expect(app.entry(film).rating).toBeUndefined()
  })

  it('leaves alone what another tab changed since, and goes on to the step before', () => {
    const disk = new FakeDisk()
    const [app, other] = [openApp(disk.openTab()), openApp(disk.openTab())]
    app.setField(film, 'liked', true)
    app.setField(film, 'rating', 7)
    other.setField(film, 'rating', 2)
    app.undo()
    expect(app.entry(film)).toMatchObject({ rating: 2, liked: false })
    expect(app.history.getState().redo).toMatchObject({ what: 'liked' })
  })

  it('does not take back a text another tab has gone on from', () => {
    const disk = new FakeDisk()
    const [app, other] = [openApp(disk.openTab()), openApp(disk.openTab())]
    const mine = app.writeText(film, 'mine', [])
    app.endTextEdit(film)
    other.writeText(film, 'mine, and theirs', [mine])
    other.flush()
    app.undo()
    expect(app.entry(film).note).toBe('mine, and theirs')
  })

  it('brings back every text that one typing replaced', () => {
    const disk = new FakeDisk([], false)
    const [app, other] = [openApp(disk.openTab()), openApp(disk.openTab())]
    app.writeText(film, 'one', [])
    other.writeText(film, 'two', [])
    app.endTextEdit(film)
    other.endTextEdit(film)
    disk.settle()
    const seen = app.entry(film).noteVersions.map(({ s }) => s)
    app.writeText(film, 'both', seen)
    app.endTextEdit(film)
    app.undo()
    expect(
      app
        .entry(film)
        .noteVersions.map(({ t }) => t)
        .toSorted(),
    ).toEqual(['one', 'two'])
  })
})

describe('a step of many parts', () => {
  /** As an import does it: the records as they become, and what that changed. */
  function rateBoth(app: App, rating: number) {
    const stamps = [app.clock.tick(), app.clock.tick()]
    const films = [film, 'the-red-chapel']
    const sides = films.map((id) => {
      const { s = '', v = null } = readField(app.recordOf(id), 'rating') ?? {}
      return [{ s, v }]
    })
    app.edit(
      films.map((id, at) => [id, withField(app.recordOf(id), 'rating', rating, stamps[at] ?? '')]),
    )
    app.addStep(
      { what: 'import', films: 2 },
      films.map((filmId, at) => ({
        filmId,
        what: 'rating',
        before: sides[at] ?? [],
        after: [{ s: stamps[at] ?? '', v: rating }],
      })),
    )
  }
  const ratings = (app: App) => [app.entry(film).rating, app.entry('the-red-chapel').rating]

  it('is taken back and brought back as one, the steps around it included', () => {
    const { disk, app } = openWith({})
    app.setField(film, 'rating', 3)
    rateBoth(app, 7)
    app.setField('the-red-chapel', 'rating', 9)
    expect(ratings(app)).toEqual([7, 9])
    app.undo()
    expect(ratings(app)).toEqual([7, 7])
    app.undo()
    expect(ratings(app)).toEqual([3, undefined])
    expect(ratings(reopen(disk))).toEqual([3, undefined])
    app.undo()
    expect(ratings(app)).toEqual([undefined, undefined])
    app.redo()
    app.redo()
    expect(ratings(app)).toEqual([7, 7])
    expect(app.history.getState().latest).toMatchObject({ what: 'import', films: 2 })
    app.redo()
    expect(ratings(app)).toEqual([7, 9])
  })

  it('is written in one go', () => {
    const { app } = openWith({})
    rateBoth(app, 7)
    const seen = vi.fn<() => void>()
    app.store.subscribe(seen)
    app.undo()
    expect(seen).toHaveBeenCalledTimes(1)
  })

  it('leaves alone only the parts that another tab has written over', () => {
    const disk = new FakeDisk()
    const [app, other] = [openApp(disk.openTab()), openApp(disk.openTab())]
    rateBoth(app, 7)
    other.setField(film, 'rating', 1)
    app.undo()
    expect(ratings(app)).toEqual([1, undefined])
    app.redo()
    expect(ratings(app)).toEqual([1, 7])
  })

  it('is skipped when there is nothing in it to put back', () => {
    const { app } = openWith({})
    app.setField(film, 'liked', true)
    const nothing = { filmId: 'the-red-chapel', what: 'note', before: [], after: [] }
    app.addStep({ what: 'import', films: 1 }, [nothing])
    app.undo()
    expect(app.entry(film).liked).toBe(false)
    expect(app.recordOf('the-red-chapel')).toBeUndefined()
  })

  it('is skipped when its film is gone, or not all of its texts stand', () => {
    const stamp = '1790000000000-00000-other'
    const record = { v: 1, f: {}, n: [{ s: stamp, t: 'one', p: [] }] }
    const { app } = openWith({ [`rn1:film:${film}`]: JSON.stringify(record) })
    app.setField(film, 'liked', true)
    const never = [{ s: '', v: null }]
    const gone = { s: '1790000000000-00001-other', v: 'two' }
    app.addStep({ what: 'import', films: 2 }, [
      { filmId: 'the-red-chapel', what: 'rating', before: never, after: [{ ...gone, v: 7 }] },
      { filmId: film, what: 'note', before: never, after: [{ s: stamp, v: 'one' }, gone] },
    ])
    app.undo()
    expect(app.entry(film)).toMatchObject({ note: 'one', liked: false })
    expect(app.recordOf('the-red-chapel')).toBeUndefined()
  })

  it('is skipped when nothing of it still stands', () => {
    const disk = new FakeDisk()
    const [app, other] = [openApp(disk.openTab()), openApp(disk.openTab())]
    app.setField(film, 'liked', true)
    rateBoth(app, 7)
    for (const id of [film, 'the-red-chapel']) other.setField(id, 'rating', 1)
    app.undo()
    expect(ratings(app)).toEqual([1, 1])
    expect(app.entry(film).liked).toBe(false)
  })
})

describe('the history', () => {
  it('tells the latest change, what would be undone and what redone', () => {
    const { app } = openWith({})
    const now = () => app.history.getState()
    expect(now()).toEqual({})
    app.setField(film, 'rating', 7)
    app.setField(film, 'watched', true)
    const watched = { serial: 2, filmId: film, what: 'watched', to: true }
    expect(now()).toEqual({ latest: watched, undo: watched })
    app.undo()
    expect(now()).toEqual({
      undo: { serial: 1, filmId: film, what: 'rating', to: 7 },
      redo: watched,
    })
    app.redo()
    expect(now().latest).toEqual({ ...watched, serial: 3 })
  })

  it('has no step for what changes nothing', () => {
    const { disk, app } = openWith({})
    app.setField(film, 'watched', false)
    app.setField(film, 'rating', undefined)
    app.writeText(film, '', [])
    app.keepTextVersion(film, 'none')
    app.mergeTextVersions(film)
    app.undo()
    app.redo()
    expect(app.history.getState()).toEqual({})
    expect(disk.texts.size).toBe(0)
  })

  it('says what the note became once the editing ends', () => {
    const { app } = openWith({})
    const seen = app.writeText(film, 'o', [])
    app.writeText(film, 'one', [seen])
    app.endTextEdit(film)
    expect(app.history.getState().latest).toMatchObject({ what: 'note', to: 'one', serial: 1 })
  })

  it('can be forgotten', () => {
    const { app } = openWith({})
    for (const what of ['liked', 'watched', 'queued'] as const) app.setField(film, what, true)
    app.undo()
    app.forgetSteps()
    expect(app.history.getState()).toEqual({})
    app.undo()
    app.redo()
    expect(app.entry(film)).toMatchObject({ liked: true, watched: true, queued: false })
  })

  it('forgets redo at the next change, and keeps 200 steps', () => {
    const { app } = openWith({})
    for (let step = 0; step < 250; step++) app.setField(film, 'liked', step % 2 === 0)
    for (let step = 0; step < 250; step++) app.undo()
    expect(app.history.getState().undo).toBeUndefined()
    expect(app.history.getState().redo).toMatchObject({ serial: 51 })
    app.setField(film, 'rating', 1)
    expect(app.history.getState().redo).toBeUndefined()
  })
})
