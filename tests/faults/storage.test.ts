import { describe, expect, it, vi } from 'vitest'
import frozen from '../fixtures/record-v1.json?raw'
import { listKeys } from '#state/text-storage.ts'
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
  ['A1 a text that is not JSON', notRecords],
  ['A2 a text that was cut off', cuts],
  ['A3 sound JSON of another shape', wrongShapes],
])('%s', (fault, texts) => {
  it.each(texts)(`${fault}: copies %j aside, byte for byte, before it is replaced`, (text) => {
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

it('A1 tells again when another unreadable text takes the place of the one dismissed', () => {
  const { disk, app } = openWith({ [film('defilada')]: '{oops' })
  app.dismiss(film('defilada'))
  disk.openTab().storage.setItem(film('defilada'), '{another')
  expect(app.troubles()).toMatchObject([{ key: film('defilada'), copied: true }])
  expect(copiesAside(disk).map(([, text]) => text)).toEqual(['{oops', '{another'])
})

it('A1 keeps one text aside for each film it was found under', () => {
  const { disk } = openWith({ [film('defilada')]: '{oops', [film('the-red-chapel')]: '{oops' })
  expect(copiesAside(disk)).toEqual([
    [film('defilada'), '{oops'],
    [film('the-red-chapel'), '{oops'],
  ])
})

it('A1 is not kept from copying by a key that only looks like a copy', () => {
  const { app } = openWith({ 'rn1:bad:odd': 'not ours', [film('defilada')]: '{oops' })
  expect(app.troubles()).toMatchObject([{ key: film('defilada'), copied: true }])
})

it.each([
  [film('defilada'), '{oops', 'not JSON'],
  [film('defilada'), '[]', 'not a record'],
  [film('defilada'), soundText.replace('"v":7', '"v":70'), 'damaged'],
  [film('Not A Film'), '{oops', 'not a film'],
  [film('Not A Film'), soundText, 'not a film'],
  ['rn1:j:dead', '{oops', 'a damaged journal'],
])('A1 says of %s why %s was put aside, and by which version of the app', (key, text, reason) => {
  const { disk, app } = openWith({ [key]: text })
  expect(app.troubles()).toEqual([{ kind: 'unreadable', key, copied: true, reason }])
  const [, copy = ''] = [...disk.texts].find(([name]) => name.startsWith('rn1:bad:')) ?? []
  expect(JSON.parse(copy)).toEqual({ text, reason, app: '1.0.0' })
})

it('A1 finds room for two unreadable texts of one film in one millisecond', () => {
  const disk = new FakeDisk([[film('defilada'), '{one']])
  openApp(disk.openTab(), () => 1)
  disk.texts.set(film('defilada'), '{two')
  openApp(disk.openTab(), () => 1)
  expect(copiesAside(disk).map(([, text]) => text)).toEqual(['{one', '{two'])
  expect(disk.texts.has(`rn1:bad:2:${film('defilada')}`)).toBe(true)
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

it('A11 looks every half-minute whether storage may be reached again', () => {
  vi.useFakeTimers()
  try {
    const disk = new FakeDisk()
    const tab = disk.openTab()
    tab.isBlocked = true
    const app = openApp(tab)
    app.setField('defilada', 'rating', 7)
    vi.advanceTimersByTime(60_000)
    expect(app.saveState()).toEqual({ kind: 'blocked' })
    tab.isBlocked = false
    vi.advanceTimersByTime(30_000)
    expect(app.saveState()).toEqual({ kind: 'saved' })
    expect(reopen(disk).entry('defilada').rating).toBe(7)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
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

it('A1 puts aside what another tab makes unreadable, and leaves it where it is', () => {
  const { disk, app } = openWith(other)
  const { storage } = disk.openTab()
  storage.setItem(film('dear-pyongyang'), '{oops')
  expect(copiesAside(disk)).toEqual([[film('dear-pyongyang'), '{oops']])
  expect(app.troubles()).toMatchObject([{ kind: 'unreadable', key: film('dear-pyongyang') }])
  expect(disk.texts.get(film('dear-pyongyang'))).toBe('{oops')
  expect(app.saveState()).toEqual({ kind: 'saved' })
  expect([...app.store.getState().records.keys()]).toEqual(['the-red-chapel'])
})

it('passes over a record that goes while all are being read', () => {
  const disk = new FakeDisk([[film('defilada'), soundText], ...Object.entries(other)])
  const tab = disk.openTab(({ op, key }) => {
    if (op === 'get' && key === film('defilada')) tab.storage.removeItem(key)
    return undefined
  })
  const app = openApp(tab)
  expect([...app.store.getState().records.keys()]).toEqual(['the-red-chapel'])
  expect(app.troubles()).toEqual([])
})

it('lists the keys that are left when some go meanwhile', () => {
  const disk = new FakeDisk([
    ['rn1:a', ''],
    ['rn1:b', ''],
  ])
  const { storage } = disk.openTab(({ op }) => {
    if (op === 'key') disk.tabs[0]?.storage.removeItem('rn1:b')
    return undefined
  })
  expect(listKeys(storage, '')).not.toContain('rn1:b')
  expect(listKeys(storage, 'rn1:')).toEqual(['rn1:a'])
})

it('reads and understands each record once, and on coming back only what has changed', () => {
  const read: string[] = []
  const { disk, app } = openWith({ [film('defilada')]: soundText, ...other }, ({ op, key }) => {
    if (op === 'get' && key.startsWith('rn1:film:')) read.push(key)
    return undefined
  })
  expect(read).toEqual([film('defilada'), film('the-red-chapel')])
  const parse = vi.spyOn(JSON, 'parse')
  app.tab.hide(false)
  expect(parse).not.toHaveBeenCalled()
  openApp(disk.openTab())
  expect(parse).toHaveBeenCalledTimes(2)
})

describe('a restart', () => {
  it('reads everything anew, and writes again when the newer data is gone', () => {
    const newer = JSON.stringify({ ...sound, v: 2 })
    const { disk, app } = openWith({ [film('defilada')]: newer, [film('the-red-chapel')]: '{oops' })
    expect(app.saveState()).toEqual({ kind: 'newer' })
    disk.openTab().storage.setItem(film('defilada'), soundText)
    disk.openTab().storage.removeItem(film('the-red-chapel'))
    app.restart()
    expect(app.troubles()).toEqual([])
    expect(app.saveState()).toEqual({ kind: 'saved' })
    app.setField('defilada', 'liked', true)
    expect(reopen(disk).entry('defilada')).toMatchObject({ liked: true, rating: 7 })
  })

  it('forgets what was in memory, and brings none of it back', () => {
    const { disk, app } = openWith(other)
    app.setField('defilada', 'liked', true)
    app.writeText('the-red-chapel', 'being typed', [])
    for (const key of disk.texts.keys()) app.tab.storage.removeItem(key)
    app.restart()
    expect(app.store.getState().records.size).toBe(0)
    expect(app.isAllSaved()).toBe(true)
    app.setField('dear-pyongyang', 'liked', true)
    expect([...reopen(disk).store.getState().records.keys()]).toEqual(['dear-pyongyang'])
  })
})
