import { describe, expect, it } from 'vitest'
import { FakeFolder, toText } from '../../tests/fakes/fake-folder.ts'
import { quotaError } from '../../tests/fakes/fake-storage.ts'
import type { Machine } from '../../tests/fakes/open-machine.ts'
import { FILE_NAME } from './link-handles.ts'
import { noted, backupOf, noteIn, later, machine, openLinked } from '../../tests/fakes/linked.ts'

const BROKEN: [string, string, string][] = [
  ['F2 cut off', backupOf({ defilada: noted('theirs') }).slice(0, -40), 'damaged'],
  ['F2 cut off at its beginning', '{\n  "form', 'damaged'],
  ['F2 changed by hand', backupOf({ defilada: noted('theirs') }).replace('theirs', 'x'), 'damaged'],
  ['F1 emptied', '', 'empty'],
  ['F2 left with nothing but zeros', '\0'.repeat(500), 'empty'],
  ['F1 of another program', '{"format":"other","entries":{}}', 'foreign'],
  ['F1 a text of its own', 'Dear diary', 'foreign'],
  ['F9 of a newer version', backupOf({}).replace('"version": 1', '"version": 2'), 'newer'],
]

describe('a file that is not as the app wrote it', () => {
  it.each(BROKEN)('%s: is kept, told of, and healed by what arrives', async (_name, text, kind) => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    await app.linked.sync()
    const whole = folder.read(FILE_NAME) ?? ''
    folder.put(FILE_NAME, text)
    app.write('defilada', 'mine, more')
    await app.linked.sync()
    expect(folder.read(FILE_NAME)).toBe(text)
    expect(kind).toContain(app.problem())
    expect(app.texts('defilada')).toEqual(['mine, more'])
    // The rest of it arrives.
    folder.put(FILE_NAME, whole)
    await app.linked.sync()
    expect(app.problem()).toBeUndefined()
    expect(noteIn(folder, 'defilada')).toBe('mine, more')
  })

  it.each(BROKEN.filter(([, , kind]) => kind === 'damaged' || kind === 'empty'))(
    '%s: is written anew when the person says so',
    async (_name, text) => {
      const { app, folder } = await openLinked()
      app.write('defilada', 'mine')
      await app.linked.sync()
      folder.put(FILE_NAME, text)
      await app.linked.sync({ write: true })
      expect(app.problem()).toBeUndefined()
      expect(noteIn(folder, 'defilada')).toBe('mine')
    },
  )

  it('F9 of a newer version: is not written over even then', async () => {
    const { app, folder } = await openLinked()
    const text = backupOf({ defilada: { ...noted('theirs'), v: 2 } })
    folder.put(FILE_NAME, text)
    app.write('defilada', 'mine')
    await app.linked.sync({ write: true })
    expect(app.problem()).toBe('newer')
    expect(folder.read(FILE_NAME)).toBe(text)
    expect(app.texts('defilada')).toEqual(['mine'])
  })

  it.each(BROKEN.filter(([, text]) => text.trim().length > 0 && !text.startsWith('\0')))(
    '%s: is not linked, and untouched',
    async (_name, text) => {
      const app = machine()
      app.write('defilada', 'mine')
      const folder = new FakeFolder()
      folder.put('chosen.json', text)
      const { kind } = await app.linked.tryOut(folder.fileHandle('chosen.json'))
      expect(['damaged', 'foreign', 'newer']).toContain(kind)
      expect(folder.read('chosen.json')).toBe(text)
    },
  )
})

describe('a place that cannot be reached', () => {
  it('is asked for again when the browser wants that, from a button', async () => {
    const { app, folder } = await openLinked()
    folder.permission = 'prompt'
    app.write('defilada', 'mine')
    await app.linked.sync()
    expect(app.problem()).toBe('permission')
    expect(app.troubles()).toEqual([{ kind: 'link', name: FILE_NAME, problem: 'permission' }])
    app.linked.hush()
    await app.linked.sync()
    expect(app.troubles()).toEqual([])
    folder.answer = 'denied'
    await app.linked.reconnect()
    expect(app.problem()).toBe('permission')
    folder.answer = 'granted'
    await app.linked.reconnect()
    expect(app.problem()).toBeUndefined()
    expect(noteIn(folder, 'defilada')).toBe('mine')
  })

  it('is missed, kept in mind, and gone on with when it is back', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    folder.isGone = true
    await app.linked.sync()
    expect(app.problem()).toBe('gone')
    expect(app.troubles()).toEqual([])
    later(61_000)
    await app.linked.sync()
    expect(app.troubles()).toMatchObject([{ kind: 'link', problem: 'gone' }])
    folder.isGone = false
    await app.linked.sync()
    expect(app.troubles()).toEqual([])
    expect(noteIn(folder, 'defilada')).toBe('mine')
  })

  it('is not filled again by itself once the file is gone from it', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    await app.linked.sync()
    folder.files.clear()
    await app.linked.sync()
    expect(app.problem()).toBe('gone')
    expect(folder.files.size).toBe(0)
    await app.linked.sync({ write: true })
    expect(noteIn(folder, 'defilada')).toBe('mine')
  })

  it('B1 is full: the file stays, and is written when there is room', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    await app.linked.sync()
    const before = folder.read(FILE_NAME)
    folder.isFull = true
    app.write('defilada', 'mine, more')
    await app.linked.sync()
    expect(app.problem()).toBe('full')
    expect(folder.read(FILE_NAME)).toBe(before)
    folder.isFull = false
    await app.linked.sync()
    expect(noteIn(folder, 'defilada')).toBe('mine, more')
  })
})

it('C3 B1 makes one text of a note that is typed on while it can be kept nowhere but in the file', async () => {
  const { app, folder } = await openLinked()
  app.tab.plan = ({ op }) => (op === 'set' ? quotaError() : undefined)
  for (const text of ['wh', 'who h', 'who held it']) {
    app.writeText('defilada', text, [])
    await app.linked.sync()
  }
  expect(app.texts('defilada')).toEqual(['who held it'])
  expect((await openLinked(folder)).app.texts('defilada')).toEqual(['who held it'])
})

it('waits when another program will not let go of the file', async () => {
  const { app, folder } = await openLinked()
  folder.getFileHandle = async () => Promise.reject(new DOMException('locked', 'NotReadableError'))
  await app.linked.sync()
  expect(app.problem()).toBe('failed')
})

it('passes over a file beside it that goes while it is looked at', async () => {
  const { app, folder } = await openLinked()
  folder.put('reel-north (1).json', backupOf({ defilada: noted('theirs') }))
  const values = folder.values.bind(folder)
  folder.values = async function* () {
    for await (const handle of values()) {
      if ('getFile' in handle && handle.name !== FILE_NAME) folder.files.delete(handle.name)
      yield handle
    }
  }
  await app.linked.sync()
  expect(app.problem()).toBeUndefined()
})

it('B2 leaves a file whose unread texts do not fit here as it is', async () => {
  const raw = { 'rn1:bad:1:rn1:film:defilada': '{"text":"{oops","reason":"not JSON","app":"1"}' }
  const { app, folder } = await openLinked()
  app.write('defilada', 'mine')
  const text = backupOf({ 'dear-pyongyang': noted('theirs') }, { raw })
  folder.put(FILE_NAME, text)
  app.tab.plan = ({ op, key }) =>
    op === 'set' && key.startsWith('rn1:bad') ? quotaError() : undefined
  await app.linked.sync()
  expect(app.problem()).toBe('no-room')
  expect(folder.read(FILE_NAME)).toBe(text)
  expect(app.texts('dear-pyongyang')).toEqual(['theirs'])
})

it('removes no copy while the file itself lacks anything', async () => {
  const { app, folder } = await openLinked()
  const copy = 'reel-north (1).json'
  folder.put(copy, backupOf({ defilada: noted('theirs') }))
  await app.linked.sync()
  expect(app.view()?.copies).toEqual([copy])
  folder.put(FILE_NAME, backupOf({}))
  folder.beforeClose = () => folder.put(FILE_NAME, '')
  await app.linked.tidy()
  expect(folder.files.has(copy)).toBe(true)
})

it('is left alone by a look that was under way when the link ended', async () => {
  const { app, folder } = await openLinked()
  app.write('defilada', 'mine')
  const files = folder.getFileHandle.bind(folder)
  folder.getFileHandle = async (...asked) => {
    await app.linked.unlink('erased')
    return files(...asked)
  }
  const before = folder.read(FILE_NAME)
  await app.linked.sync()
  expect(folder.read(FILE_NAME)).toBe(before)
  expect(app.view()).toBeNull()
})

describe('what the app itself waits for', () => {
  it('B8 A12 holds the file back until the person has answered', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    await app.linked.sync()
    const text = folder.read(FILE_NAME)
    app.noteKnown({ cleared: ['defilada'] })
    folder.put(FILE_NAME, backupOf({ 'dear-pyongyang': noted('theirs') }))
    await app.linked.sync()
    expect(app.problem()).toBe('waits')
    expect(app.texts('dear-pyongyang')).toEqual([])
    expect(folder.read(FILE_NAME)).not.toBe(text)
    app.noteKnown({ cleared: undefined })
    await app.linked.sync()
    expect(app.texts('dear-pyongyang')).toEqual(['theirs'])
  })

  it('leaves the file as it is when the link ends', async () => {
    const { app, folder } = await openLinked()
    app.write('defilada', 'mine')
    await app.linked.sync()
    await app.linked.unlink('asked')
    app.write('defilada', 'mine, more')
    await app.linked.sync()
    expect(noteIn(folder, 'defilada')).toBe('mine')
    expect(app.view()).toBeNull()
    expect(app.ended()).toBe('asked')
  })
})

describe('G4 texts that could not be read', () => {
  const unread = { 'rn1:bad:1:rn1:film:defilada': '{"text":"{oops","reason":"not JSON","app":"1"}' }

  it('go along from machine to machine, and come to rest', async () => {
    const folder = new FakeFolder()
    folder.put(FILE_NAME, backupOf({}, { raw: unread }))
    const machines: Machine[] = []
    for (let count = 0; count < 3; count++) machines.push((await openLinked(folder)).app)
    for (const { linked } of machines) await linked.sync()
    const writes = folder.writes
    for (const { linked } of machines) await linked.sync()
    expect(folder.writes).toBe(writes)
    expect(folder.read(FILE_NAME)).toContain('{oops')
    for (const { disk } of machines) {
      expect([...disk.texts.values()].filter((text) => text.includes('{oops'))).toHaveLength(1)
    }
  })
})

it('writes what a reader of backups reads back, byte by byte', async () => {
  const { app, folder } = await openLinked()
  app.write('defilada', 'a\ud800b\u0000c\u2028')
  await app.linked.sync()
  expect(noteIn(folder, 'defilada')).toBe('a\ud800b\u0000c\u2028')
  expect(toText(folder.files.get(FILE_NAME))?.startsWith('{\n  "format": "reel-north"')).toBe(true)
})
