import { describe, expect, it } from 'vitest'
import { readField, readTexts } from '#domain/entry.ts'
import { openWith, reopen, type App } from '../../tests/fakes/open-app.ts'

const film = 'defilada'
const other = 'the-red-chapel'
const on = { on: '2026-11-01' }

const says = (app: Pick<App, 'recordOf'>, id = film) => ({
  viewing: readField(app.recordOf(id), 'view:1')?.v,
  club: readField(app.recordOf(id), 'tag:club')?.v,
  remark: readTexts(app.recordOf(id), 'view:1').map(({ t }) => t),
})
const addViewing = (app: App, remark: string) =>
  app.setParts('a viewing', [
    { filmId: film, fields: { 'view:1': on, 'tag:club': true }, texts: { 'view:1': remark } },
    { filmId: other, fields: { 'tag:club': true } },
    { filmId: 'Not A Film', fields: { 'tag:club': true } },
  ])

describe('several parts set at once', () => {
  it('are one step, taken back and brought back whole', () => {
    const { disk, app } = openWith({})
    addViewing(app, 'with Ana')
    const added = { viewing: on, club: true, remark: ['with Ana'] }
    expect(says(app)).toEqual(added)
    expect(says(app, other)).toEqual({ viewing: undefined, club: true, remark: [] })
    expect(app.recordOf('Not A Film')).toBeUndefined()
    expect(app.history.getState().latest).toMatchObject({ what: 'other', says: 'a viewing' })
    app.undo()
    expect(says(app)).toEqual({ viewing: null, club: false, remark: [] })
    expect(says(reopen(disk), other).club).toBe(false)
    app.redo()
    expect(says(reopen(disk))).toEqual(added)
  })

  it('are set upon what stands there, and that comes back with undo', () => {
    const { app } = openWith({})
    addViewing(app, 'with Ana')
    app.setParts('changed', [
      { filmId: film, fields: { 'view:1': null }, texts: { 'view:1': 'with Ana and Jun' } },
    ])
    expect(says(app)).toEqual({ viewing: null, club: true, remark: ['with Ana and Jun'] })
    app.undo()
    expect(says(app)).toEqual({ viewing: on, club: true, remark: ['with Ana'] })
  })

  it('are no step where all of it stands so already', () => {
    const { disk, app } = openWith({})
    app.setParts('nothing', [
      { filmId: film, fields: { 'tag:club': false, 'view:1': null }, texts: { 'view:1': '' } },
      { filmId: other, texts: {} },
    ])
    expect(app.history.getState()).toEqual({})
    expect(disk.texts.size).toBe(0)
    addViewing(app, 'with Ana')
    const { serial } = app.history.getState().latest ?? {}
    addViewing(app, 'with Ana')
    expect(app.history.getState().latest?.serial).toBe(serial)
  })
})

it('names a typed text that is not the note as such', () => {
  const { app } = openWith({})
  app.writeText(film, 'with Ana', [], 'view:1')
  app.endTextEdit(film)
  expect(app.history.getState().latest).toMatchObject({ what: 'text', to: 'with Ana' })
  expect(app.entry(film).note).toBe('')
})
