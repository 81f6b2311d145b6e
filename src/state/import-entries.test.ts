import { describe, expect, it } from 'vitest'
import { FakeDisk, quotaError } from '../../tests/fakes/fake-storage.ts'
import { copiesAside, openApp, openWith, reopen } from '../../tests/fakes/open-app.ts'
import { NOW } from '../../tests/fakes/random-records.ts'
import { makeBackup } from '#domain/backup.ts'
import { readBackup } from '#domain/backup-reader.ts'
import { verifyBackup } from '#domain/backup-verify.ts'
import { listAside } from '#domain/import-aside.ts'
import type { EntryRecord } from '#domain/entry.ts'
import { importAside, importEntries } from './import-entries.ts'
import {
  stamp,
  note,
  rated,
  recordsOf,
  pause,
  bring,
  openHolding,
  shown,
} from '../../tests/fakes/imported.ts'

describe('F7 an empty note in the file', () => {
  const cleared = new Map([['a', note(5, '', [1])]])
  const start = new Map([['a', note(1, 'words')]])

  it('replaces no text', async () => {
    const app = openHolding(start)
    await bring(app, cleared)
    expect(app.entry('a').note).toBe('words')
  })

  it('replaces no text that comes after it, either', async () => {
    const app = openWith({}).app
    await bring(app, cleared)
    await bring(app, start)
    expect(app.entry('a').note).toBe('words')
  })

  it('replaces the text if the user says so, until undone', async () => {
    const app = openHolding(start)
    expect(
      await bring(app, cleared, {
        choices: new Map([['a', { note: 'take the empty one' as const }]]),
      }),
    ).toBe(1)
    expect(app.entry('a').noteVersions).toEqual([])
    expect(reopen(app.tab.disk).entry('a').note).toBe('')
    app.undo()
    expect(app.entry('a').note).toBe('words')
  })

  it('leaves what was cleared here cleared', async () => {
    const app = openHolding(cleared)
    await bring(app, start)
    expect(app.entry('a').note).toBe('')
    expect(app.recordOf('a')).toEqual(cleared.get('a'))
  })
})

it('brings back a text that was replaced or cleared here, if the user says so', async () => {
  const choices = new Map([['a', { note: 'bring back the text' as const }]])
  const file = new Map([['a', note(1, 'words')]])
  const emptied = openHolding(new Map([['a', note(5, '', [1])]]))
  await bring(emptied, file, { choices })
  expect(emptied.entry('a').noteVersions.map(({ t }) => t)).toEqual(['words'])
  const replaced = openHolding(new Map([['a', note(5, 'other', [1])]]))
  await bring(replaced, file, { choices })
  expect(replaced.entry('a').noteVersions.map(({ t }) => t)).toEqual(['words', 'other'])
  expect(await bring(replaced, file)).toBe(0)
  replaced.undo()
  expect(replaced.entry('a').noteVersions.map(({ t }) => t)).toEqual(['other'])
})

describe('C8 times that lie ahead', () => {
  const ahead = new Map<string, EntryRecord>([
    ['a', { ...rated(9 * 86_400_000, 7), n: note(9 * 86_400_000, 'later').n }],
  ])
  const at = (ms: number) => {
    const text = makeBackup({ records: ahead, raw: {}, exportedAt: new Date(), app: '' })
    const reading = readBackup(text, NOW + ms)
    return reading.kind === 'read' ? reading.entries : new Map<string, EntryRecord>()
  }

  it('are cut to now, so that what is changed next stands', async () => {
    const app = openApp(new FakeDisk().openTab(), () => NOW)
    await importEntries({ records: at(0), pause }, app)
    app.setField('a', 'rating', 2)
    expect(app.entry('a')).toMatchObject({ rating: 2, note: 'later' })
    expect(Number(app.entry('a').noteVersions[0]?.s.slice(0, 13))).toBe(NOW)
  })

  it('are known again in the same file, even after the note was changed', async () => {
    const app = openApp(new FakeDisk().openTab(), () => NOW)
    await importEntries({ records: at(0), pause }, app)
    expect(await importEntries({ records: at(5000), pause }, app)).toBe(0)
    app.writeText('a', 'changed', [app.entry('a').noteVersions[0]?.s ?? ''])
    app.endTextEdit('a')
    expect(await importEntries({ records: at(9000), pause }, app)).toBe(0)
    expect(app.entry('a').noteVersions.map(({ t }) => t)).toEqual(['changed'])
  })

  it('are known on the device that wrote them', async () => {
    const app = openHolding(ahead)
    expect(await importEntries({ records: at(0), pause }, app)).toBe(0)
    expect(app.recordOf('a')).toEqual(ahead.get('a'))
  })
})

describe('F8 an import that is interrupted', () => {
  const many = new Map(Array.from({ length: 250 }, (_, at) => [`film-${at}`, rated(at, 7)]))

  it.each([0, 1, 2])(
    'is whole up to slice %i, can be undone there, and goes on later',
    async (at) => {
      const { disk, app } = openWith({})
      let slices = 0
      const stop = async () => slices++ === at
      const films = await bring(app, many, { pause: stop })
      expect(films).toBe(Math.min(250, (at + 1) * 100))
      const back = reopen(disk)
      expect(recordsOf(back).size).toBe(films)
      expect(await bring(back, many)).toBe(250 - films)
      app.undo()
      expect(shown(recordsOf(app))).toEqual({})
    },
  )

  it('loses nothing when the disk fills up at any film', async () => {
    const few = new Map([...many].slice(0, 8))
    for (let k = 0; k < 40; k++) {
      let sets = 0
      const { disk, app } = openWith({}, ({ op }) =>
        op === 'set' && sets++ >= k ? quotaError() : undefined,
      )
      await bring(app, few)
      expect(shown(recordsOf(app))).toEqual(shown(few))
      const later = reopen(disk)
      await bring(later, few)
      expect(shown(recordsOf(reopen(later.tab.disk)))).toEqual(shown(few))
    }
  })

  it('leaves the page time between slices', async () => {
    const { app } = openWith({})
    let turns = 0
    const timer = setInterval(() => turns++)
    expect(await importEntries({ records: many }, app)).toBe(250)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })
})

it('keeps aside, in silence, what another device could not read', async () => {
  const { disk, app } = openWith({})
  const aside = [{ from: 'rn1:film:b', text: '{oops', reason: 'not JSON' }]
  expect(importAside(aside, app)).toEqual([])
  expect(copiesAside(disk)).toEqual([['rn1:film:b', '{oops']])
  expect(app.troubles()).toEqual([])
  expect(app.history.getState()).toEqual({})
})

it('F9 A5 keeps what only a later version understands, and it is in the next backup', () => {
  const meta = JSON.stringify({ created: 1, changedNotes: [], later: 'kept' })
  const about = { format: 'reel-north', version: 2, entries: {}, unreadable: { 'rn1:meta': meta } }
  let text = JSON.stringify({ ...about, lists: { mine: ['a'] } })
  for (let device = 0; device < 3; device++) {
    const { disk, app } = openWith({})
    const reading = readBackup(text, NOW)
    if (reading.kind === 'refused') throw new Error(reading.reason)
    expect(importAside(listAside(reading.aside), app)).toEqual([])
    expect(Object.fromEntries(copiesAside(disk))).toEqual({
      'rn1:meta': meta,
      'backup:lists': '{"mine":["a"]}',
    })
    const raw = Object.fromEntries(disk.texts)
    text = makeBackup({ records: recordsOf(app), raw, exportedAt: new Date(NOW), app: '1.0.0' })
    expect(verifyBackup(new TextEncoder().encode(text), recordsOf(app))).toBe(true)
  }
})

it('B2 says which of them there is no room for, and leaves the device’s own alarms alone', () => {
  const { app } = openWith({ 'rn1:film:b': '{ours' }, ({ op, key }) =>
    op === 'set' && key.includes('film:c') ? quotaError() : undefined,
  )
  expect(app.troubles()).toMatchObject([{ key: 'rn1:film:b' }])
  const aside = ['b', 'c'].map((id) => ({ from: `rn1:film:${id}`, text: '{theirs', reason: 'x' }))
  expect(importAside(aside, app)).toEqual([aside[1]])
  expect(app.troubles()).toMatchObject([{ key: 'rn1:film:b' }, { key: 'rn1:film:c' }])
})

it('makes what differs as in the file where that is chosen, as one step', async () => {
  const app = openHolding(new Map([['a', rated(9, 5)]]))
  const file = rated(2, 8)
  // Parts without a time are joined like all others, and are nothing to choose.
  const records = [['a', { ...file, f: { ...file.f, mood: 'blue' } }]] as const
  expect(await importEntries({ records, pause }, app)).toBe(1)
  expect(await importEntries({ records, pause }, app)).toBe(0)
  const choices = new Map([['a', { fields: 'as in the file' }]] as const)
  expect(await importEntries({ records, choices, pause }, app)).toBe(1)
  expect(app.entry('a').rating).toBe(8)
  expect(app.recordOf('a')?.f['mood']).toBe('blue')
  expect(app.history.getState().undo).toMatchObject({ what: 'import', films: 1 })
  app.undo()
  expect(app.entry('a').rating).toBe(5)
})

it('is told apart from what is edited here', async () => {
  const { app } = openWith({})
  const kinds: string[] = []
  app.store.subscribe(() => kinds.push(app.editKind()))
  await bring(app, new Map([['a', rated(1, 7)]]))
  expect(kinds).toEqual(['brought in'])
})

it('joins field by field, by stamp', async () => {
  const app = openHolding(new Map([['a', { ...rated(5, 2), n: note(1, 'mine').n }]]))
  const theirs: EntryRecord = {
    v: 1,
    f: { rating: { s: stamp(4), v: 9 }, liked: { s: stamp(1), v: true } },
    n: note(2, 'theirs').n,
  }
  await bring(app, new Map([['a', theirs]]))
  expect(app.entry('a')).toMatchObject({ rating: 2, liked: true })
  expect(app.entry('a').noteVersions.map(({ t }) => t)).toEqual(['theirs', 'mine'])
})
