import { describe, expect, it } from 'vitest'
import { FakeFolder } from '../../tests/fakes/fake-folder.ts'
import { readEntry } from '#domain/entry.ts'
import { FILE_NAME } from './link-handles.ts'
import {
  noted,
  backupOf,
  entriesIn,
  noteIn,
  later,
  machine,
  openLinked,
} from '../../tests/fakes/linked.ts'

describe('a linked folder', () => {
  it('gets a backup of all that is there, and of what changes', async () => {
    const app = machine()
    app.write('defilada', 'who held the camera?')
    const folder = new FakeFolder()
    expect(await app.linked.tryOut(folder)).toEqual({ kind: 'ok', files: [], hasNews: false })
    expect(folder.files.size).toBe(0)
    await app.linked.link(folder)
    expect(noteIn(folder, 'defilada')).toBe('who held the camera?')
    app.setField('defilada', 'watched', true)
    await app.linked.sync()
    expect(readEntry(entriesIn(folder).get('defilada')).watched).toBe(true)
    expect(app.view()).toMatchObject({ wroteAt: expect.any(Number), copies: [] })
  })

  it('is not written again while it lacks nothing, by whichever machine', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    await app.linked.sync()
    const other = machine()
    await other.linked.link(folder)
    const writes = folder.writes
    for (const each of [app, other, app]) await each.linked.sync()
    expect(folder.writes).toBe(writes)
    expect(other.texts('defilada')).toEqual(['mine'])
  })

  it('keeps the settings of the machine that wrote first, so that two do not fight over them', async () => {
    const folder = new FakeFolder()
    folder.put(
      FILE_NAME,
      backupOf({}, { raw: { 'rn1:prefs': '{"state":{"theme":"dark"},"version":0}' } }),
    )
    const { app } = await openLinked(folder)
    app.tab.storage.setItem('rn1:prefs', '{"state":{"theme":"light"},"version":0}')
    app.write('defilada', 'mine')
    await app.linked.sync()
    expect(JSON.parse(folder.read(FILE_NAME) ?? '')).toMatchObject({
      preferences: { theme: 'dark' },
      entries: { defilada: {} },
    })
  })

  it('merges the other machine’s words in one step, with a snapshot and an undo', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    await app.linked.sync()
    const other = machine()
    await other.linked.link(folder)
    other.write('dear-pyongyang', 'theirs')
    other.setField('defilada', 'liked', true)
    await other.linked.sync()
    later()
    await app.linked.sync()
    expect(app.texts('dear-pyongyang')).toEqual(['theirs'])
    expect(app.snapshots()).toBe(1)
    expect(app.view()?.merged).toMatchObject({ films: 2, from: [FILE_NAME] })
    expect(app.history.getState().latest).toMatchObject({
      what: 'other',
      says: 'Merged 2 films from the linked file',
    })
    app.undo()
    expect(app.texts('dear-pyongyang')).toEqual([])
    expect(app.entry('defilada')).toMatchObject({ liked: false, note: 'mine' })
  })

  it('carries a clear to the machines that had the text, and keeps a text they wrote since', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'first')
    app.write('dear-pyongyang', 'second')
    app.write('the-red-chapel', 'third')
    await app.linked.sync()
    const other = machine()
    await other.linked.link(folder)
    later()
    other.write('defilada', '')
    other.write('dear-pyongyang', '')
    app.write('dear-pyongyang', 'second, more')
    await other.linked.sync()
    await app.linked.sync()
    await other.linked.sync()
    for (const each of [app, other]) {
      expect(each.texts('defilada')).toEqual([])
      expect(each.texts('dear-pyongyang')).toEqual(['second, more'])
    }
  })

  it('F7 empties nothing when it is met first, on any machine afterwards', async () => {
    const app = machine()
    app.write('defilada', 'years of notes')
    const [s = ''] = app.recordOf('defilada')?.n.map((version) => version.s) ?? []
    const folder = new FakeFolder()
    folder.put(FILE_NAME, backupOf({ defilada: noted('', 20_000, [s]) }))
    await app.linked.link(folder)
    expect(app.texts('defilada')).toEqual(['years of notes'])
    await app.linked.sync()
    expect(noteIn(folder, 'defilada')).toBe('years of notes')
  })

  it('B9 asks before it empties most notes, and writes nothing until then', async () => {
    const { app, folder } = await openLinked()
    for (const id of ['defilada', 'dear-pyongyang', 'the-red-chapel']) app.write(id, `on ${id}`)
    await app.linked.sync()
    const other = machine()
    await other.linked.link(folder)
    later()
    other.write('defilada', '')
    other.write('dear-pyongyang', '')
    await other.linked.sync()
    app.setField('defilada', 'liked', true)
    const writes = folder.writes
    await app.linked.sync()
    expect(app.view()).toMatchObject({ problem: 'asks', asks: { had: 3, lost: 2 } })
    expect(app.texts('defilada')).toEqual(['on defilada'])
    expect(folder.writes).toBe(writes)
    expect(app.troubles()).toEqual([{ kind: 'link', name: FILE_NAME, problem: 'asks' }])
    await app.linked.sync({ notes: 'empty' })
    expect(app.texts('defilada')).toEqual([])
    expect(app.problem()).toBeUndefined()
    expect(app.troubles()).toEqual([])
    app.undo()
    expect(app.texts('defilada')).toEqual(['on defilada'])
  })

  it('B9 holds the question until it is answered, whatever is written meanwhile', async () => {
    const { app, folder } = await openLinked()
    for (const id of ['defilada', 'dear-pyongyang']) app.write(id, `on ${id}`)
    await app.linked.sync()
    const other = machine()
    await other.linked.link(folder)
    later()
    for (const id of ['defilada', 'dear-pyongyang']) other.write(id, '')
    await other.linked.sync()
    await app.linked.sync()
    later()
    app.write('defilada', 'on defilada, and more')
    const writes = folder.writes
    folder.permission = 'prompt'
    await app.linked.sync()
    folder.permission = 'granted'
    await app.linked.sync()
    expect(app.view()).toMatchObject({ problem: 'asks', asks: { had: 2, lost: 1 } })
    expect(app.texts('dear-pyongyang')).toEqual(['on dear-pyongyang'])
    expect(folder.writes).toBe(writes)
    await app.linked.sync({ notes: 'keep' })
    expect(noteIn(folder, 'dear-pyongyang')).toBe('on dear-pyongyang')
    expect(noteIn(folder, 'defilada')).toBe('on defilada, and more')
    expect(app.problem()).toBeUndefined()
  })

  it('B9 gives the notes back to the machine that emptied them, if the person keeps them', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'years of notes')
    await app.linked.sync()
    const other = machine()
    await other.linked.link(folder)
    later()
    other.write('defilada', '')
    await other.linked.sync()
    await app.linked.sync()
    expect(app.problem()).toBe('asks')
    await app.linked.sync({ notes: 'keep' })
    await other.linked.sync()
    for (const each of [app, other]) expect(each.texts('defilada')).toEqual(['years of notes'])
    expect(app.problem()).toBeUndefined()
  })
})

describe('what lies in the folder', () => {
  it('is merged by what it holds, whatever it is called, and left as it is', async () => {
    const folder = new FakeFolder()
    const others = {
      'reel-north (Ana’s conflicted copy 2026-01-31).json': backupOf({ defilada: noted('one') }),
      'reel-north.sync-conflict-20260101-120000-ABCDEFG.json': backupOf({
        defilada: noted('two', 1),
      }),
      'old notes.txt': backupOf({ 'dear-pyongyang': noted('three') }),
      'reel-north 2.json': '{"format":"something else"}',
      'reel-north.json.crswap': backupOf({ 'the-red-chapel': noted('half written') }).slice(0, 200),
      'picture.json': '\u0089PNG',
    }
    for (const [name, text] of Object.entries(others)) folder.put(name, text)
    const { app } = await openLinked(folder)
    expect(app.texts('defilada').sort()).toEqual(['one', 'two'])
    expect(app.texts('dear-pyongyang')).toEqual(['three'])
    expect(app.problem()).toBeUndefined()
    for (const [name, text] of Object.entries(others)) expect(folder.read(name)).toBe(text)
    expect([...entriesIn(folder).keys()].sort()).toEqual(['dear-pyongyang', 'defilada'])
    expect(app.view()?.copies).toEqual([
      'reel-north (Ana’s conflicted copy 2026-01-31).json',
      'reel-north.sync-conflict-20260101-120000-ABCDEFG.json',
    ])
  })

  it('loses a service’s copies only when told to, and never another backup', async () => {
    const folder = new FakeFolder()
    const copy = 'reel-north (conflicted copy 2026-01-31 093612).json'
    folder.put(copy, backupOf({ defilada: noted('one') }))
    folder.put('reel-north-2026-01-31.json', backupOf({ defilada: noted('two', 1) }))
    const { app } = await openLinked(folder)
    await app.linked.tidy()
    expect([...folder.files.keys()].sort()).toEqual([
      'reel-north-2026-01-31.json',
      'reel-north.json',
    ])
    expect(app.view()?.copies).toEqual([])
    expect(app.texts('defilada').sort()).toEqual(['one', 'two'])
  })
})

describe('a file that is written by another machine in the same moment', () => {
  it('C1 is merged before anything is written over it', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    folder.beforeClose = () => {
      folder.beforeClose = () => {}
      folder.put(FILE_NAME, backupOf({ 'dear-pyongyang': noted('carried here just now') }))
    }
    await app.linked.sync()
    expect(app.texts('dear-pyongyang')).toEqual(['carried here just now'])
    expect([...entriesIn(folder).keys()].sort()).toEqual(['dear-pyongyang', 'defilada'])
  })

  it('is left for later if it does not come to rest', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    let count = 0
    folder.beforeClose = () => folder.put(FILE_NAME, backupOf({ [`film-${count++}`]: noted('x') }))
    await app.linked.sync()
    expect(app.problem()).toBe('failed')
    folder.beforeClose = () => {}
    await app.linked.sync()
    expect(app.problem()).toBeUndefined()
    expect(entriesIn(folder).size).toBe(count + 1)
  })
})
