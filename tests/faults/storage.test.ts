import { describe, expect, it } from 'vitest'
import frozen from '../fixtures/record-v1.json?raw'
import { FakeDisk } from '../fakes/fake-storage.ts'
import { copiesAside, film, openApp, openWith, reopen } from '../fakes/open-app.ts'

const s = '1790000000000-00000-a'
const sound = { v: 1, f: { rating: { s, v: 7 } }, n: [{ s, t: 'A parade.', p: [] }] }
const soundText = JSON.stringify(sound)
const other = { [film('the-red-chapel')]: soundText }

const notRecords = ['{oops', 'undefined', '[object Object]', '""', '', '\u0000', '\ud800']
const wrongShapes = ['null', '5', '"x"', '[]', 'true', '{}', '{"v":1}', '[[[[']
const cuts = [1, soundText.length / 2, soundText.length - 1].map((at) => soundText.slice(0, at))

describe.each([
  ['A1', notRecords],
  ['A2', cuts],
  ['A3', wrongShapes],
])('%s', (id, texts) => {
  it.each(texts)(`${id} copies %j aside, byte for byte, before it is replaced`, (text) => {
    const { disk, app } = openWith({ [film('defilada')]: text, ...other })
    expect(app.entry('defilada').rating).toBeUndefined()
    expect(app.entry('the-red-chapel')).toMatchObject({ rating: 7, note: 'A parade.' })
    expect(app.troubles()).toMatchObject([
      { kind: 'unreadable', key: film('defilada'), copied: true },
    ])
    expect(copiesAside(disk)).toEqual([[film('defilada'), text]])
    expect(disk.texts.get(film('defilada'))).toBe(text)

    app.setField('defilada', 'watched', true)
    expect(copiesAside(disk)).toEqual([[film('defilada'), text]])
    expect(reopen(disk).entry('defilada').watched).toBe(true)
  })
})

it('A1 does not copy the same text again at each start, and tells of it until it is replaced', () => {
  const { disk } = openWith({ [film('defilada')]: '{oops' })
  const again = openApp(disk.openTab())
  expect(copiesAside(disk)).toHaveLength(1)
  expect(again.troubles()).toHaveLength(1)
  again.dismiss(film('defilada'))
  expect(again.troubles()).toEqual([])
  again.tab.hide(false)
  expect(again.troubles()).toEqual([])
})

it('A1 finds room for two unreadable texts of one film in one millisecond', () => {
  const disk = new FakeDisk([[film('defilada'), '{one']])
  openApp(disk.openTab(), () => 1)
  disk.texts.set(film('defilada'), '{two')
  openApp(disk.openTab(), () => 1)
  expect(copiesAside(disk).map(([, text]) => text)).toEqual(['{one', '{two'])
})

it.each([
  ['rating', { s, v: 'five' }],
  ['rating', { s, v: 7.3 }],
  ['watched', { s, v: 'yes' }],
  ['place', { s, v: {} }],
])('A4 drops a bad %s alone, and keeps the original aside', (name, field) => {
  const text = JSON.stringify({ ...sound, f: { liked: { s, v: true }, [name]: field } })
  const { disk, app } = openWith({ [film('defilada')]: text })
  expect(app.entry('defilada')).toMatchObject({ liked: true, note: 'A parade.' })
  expect(app.entry('defilada')).toMatchObject({ watched: false })
  expect(copiesAside(disk)).toEqual([[film('defilada'), text]])
  app.setField('defilada', 'rating', 3)
  expect(reopen(disk).entry('defilada')).toMatchObject({
    liked: true,
    note: 'A parade.',
    rating: 3,
  })
})

it.each([
  [42, '42'],
  [[[]], '[]'],
  ['loose', 'loose'],
  [{ s, t: 42, p: [] }, '42'],
])('A4 keeps the note %j as text', (n, text) => {
  const { disk, app } = openWith({ [film('defilada')]: JSON.stringify({ ...sound, n }) })
  expect(copiesAside(disk)).toHaveLength(1)
  expect(app.entry('defilada')).toMatchObject({ rating: 7, note: text })
})

it('A5 carries unknown parts through load, edit and save', () => {
  const text = JSON.stringify({
    ...sound,
    f: { ...sound.f, mood: 'blue', 'tag:club': { s, v: true } },
    extra: 1,
    mood: 'blue',
  })
  const { disk, app } = openWith({ [film('defilada')]: text })
  app.setField('defilada', 'rating', 3)
  app.writeText('defilada', 'new', [])
  app.flush()
  const stored = JSON.parse(disk.texts.get(film('defilada')) ?? '')
  expect(stored).toMatchObject({
    extra: 1,
    mood: 'blue',
    f: { mood: 'blue', 'tag:club': { s, v: true } },
  })
  expect(copiesAside(disk)).toEqual([])
})

it.each([2, 9999])('A6 writes nothing at all beside a record of version %j', (v) => {
  const texts = {
    [film('defilada')]: JSON.stringify({ ...sound, v }),
    [film('the-red-chapel')]: '{oops',
    [film('rodman-big-bang')]: soundText,
  }
  const { disk, app } = openWith(texts)
  expect(app.saveState()).toEqual({ kind: 'newer' })
  expect(app.entry('defilada')).toMatchObject({ rating: 7, note: 'A parade.' })
  for (const id of ['defilada', 'the-red-chapel', 'rodman-big-bang', 'dear-pyongyang']) {
    app.setField(id, 'watched', true)
    app.writeText(id, 'typed', [])
  }
  app.flush()
  app.tab.fire('pagehide')
  expect(Object.fromEntries(disk.texts)).toEqual(texts)
  expect(app.troubles()).toMatchObject([{ copied: false }])
})

it.each([undefined, '"2"', '2.5', '-1', 'null'])('A7 never takes version %s for ours', (v) => {
  const version = v === undefined ? '' : `"v":${v},`
  const text = `{${version}${soundText.slice('{"v":1,'.length)}`
  const { disk, app } = openWith({ [film('defilada')]: text })
  expect(app.entry('defilada')).toMatchObject({ rating: 7, note: 'A parade.' })
  expect(copiesAside(disk)).toEqual([[film('defilada'), text]])
  const bad = text.replace('"v":7', '"v":70')
  const worse = openWith({ [film('defilada')]: bad })
  expect(worse.app.entry('defilada').note).toBe('')
  expect(copiesAside(worse.disk)).toEqual([[film('defilada'), bad]])
})

it('A8 loads every frozen record of version 1 through the store, and writes none of them anew', () => {
  const golden: Record<string, { record: object; entry: object }> = JSON.parse(frozen)
  const cases = Object.values(golden)
  const texts = cases.map(({ record }, at) => [film(`film-${at}`), JSON.stringify(record)] as const)
  const { disk, app } = openWith(Object.fromEntries(texts))
  for (const [at, { entry }] of cases.entries()) expect(app.entry(`film-${at}`)).toEqual(entry)
  expect([...disk.texts]).toEqual(texts)
  expect(disk.tabs[0]?.inbox).toEqual([])
})

it('A10 keeps and shows a film that left the catalogue', () => {
  const { disk, app } = openWith({ [film('film-that-left')]: soundText })
  expect([...app.store.getState().records.keys()]).toEqual(['film-that-left'])
  expect(app.entry('film-that-left').note).toBe('A parade.')
  expect(disk.texts.get(film('film-that-left'))).toBe(soundText)
})

it('A11 works in memory when storage may not even be reached, and saves once it may', () => {
  const disk = new FakeDisk()
  const tab = disk.openTab()
  tab.isBlocked = true
  const app = openApp(tab)
  expect(app.saveState()).toEqual({ kind: 'blocked' })
  app.setField('defilada', 'rating', 7)
  app.writeText('defilada', 'kept in memory', [])
  app.undo()
  app.redo()
  expect(app.entry('defilada')).toMatchObject({ rating: 7, note: 'kept in memory' })
  expect(app.saveState()).toEqual({ kind: 'blocked' })
  tab.isBlocked = false
  app.flush()
  expect(app.saveState()).toEqual({ kind: 'saved' })
  expect(reopen(disk).entry('defilada')).toMatchObject({ rating: 7, note: 'kept in memory' })
})

it.each(['length', 'key', 'get'] as const)(
  'A11 says that nothing can be kept when %s throws',
  (op) => {
    const { app } = openWith(other, (call) => (call.op === op ? new Error('no') : undefined))
    app.setField('defilada', 'rating', 7)
    expect(app.saveState()).toEqual({ kind: 'blocked' })
    expect(app.entry('defilada').rating).toBe(7)
  },
)

it('B2 never replaces what could not be copied aside, until there is room', () => {
  const big = `{${'x'.repeat(3000)}`
  const disk = new FakeDisk([[film('defilada'), big], ...Object.entries(other)])
  disk.quota = 4000
  const app = openApp(disk.openTab())
  expect(app.troubles()).toMatchObject([{ key: film('defilada'), copied: false }])
  app.setField('defilada', 'rating', 5)
  app.setField('the-red-chapel', 'rating', 4)
  expect(disk.texts.get(film('defilada'))).toBe(big)
  expect(app.entry('defilada').rating).toBe(5)
  expect(app.saveState()).toEqual({ kind: 'not-saved', films: ['defilada'], reason: 'full' })
  expect(reopen(disk).entry('the-red-chapel').rating).toBe(4)

  disk.quota = Infinity
  app.flush()
  expect(app.saveState()).toEqual({ kind: 'saved' })
  expect(copiesAside(disk)).toEqual([[film('defilada'), big]])
})

it('B2 does not trust a copy that does not read back the same', () => {
  const { disk, app } = openWith({ [film('defilada')]: '{oops' }, ({ op, key }) =>
    op === 'set' && key.startsWith('rn1:bad:') ? { text: 'cut' } : undefined,
  )
  app.setField('defilada', 'rating', 5)
  expect(disk.texts.get(film('defilada'))).toBe('{oops')
  expect(copiesAside(disk)).toEqual([])
})

it.each(['__proto__', 'constructor', 'Not A Film', ''])(
  'E3 keeps a record under the name %j aside, and leaves it where it is',
  (id) => {
    const text = '{"v":1,"f":{"p":1},"n":[]}'
    const { disk, app } = openWith({ [film(id)]: text, ...other })
    expect([...app.store.getState().records.keys()]).toEqual(['the-red-chapel'])
    expect(copiesAside(disk)).toEqual([[film(id), text]])
    app.setField(id, 'watched', true)
    app.writeText(id, 'text', [])
    app.flush()
    expect(disk.texts.get(film(id))).toBe(text)
    expect('p' in {}).toBe(false)
  },
)
