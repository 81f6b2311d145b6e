// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { NOW } from '../../tests/fakes/random-records.ts'
import type { ReadBackup } from './backup-reader.ts'
import type { EntryRecord, NoteVersion } from './entry.ts'
import { countEmptied, listChoices, previewImport, type FilmPreview } from './import-preview.ts'

const stamp = (ms: number) => `${NOW + ms}-00000-a`
const version = (ms: number, t: string, p: number[] = []): NoteVersion => ({
  s: stamp(ms),
  t,
  p: p.map(stamp),
})
const record = (fields: Record<string, [number, unknown]>, n: NoteVersion[] = []): EntryRecord => ({
  v: 1,
  f: Object.fromEntries(
    Object.entries(fields).map(([name, [ms, v]]) => [name, { s: stamp(ms), v }]),
  ),
  n,
})
const noted = (...n: NoteVersion[]) => record({}, n)

function readingOf(
  entries: Record<string, EntryRecord>,
  aside: [string, string][] = [],
): ReadBackup {
  return {
    kind: 'read',
    entries: new Map(Object.entries(entries)),
    aside: new Map(aside),
    unread: [],
    cutStamps: 0,
    isBroken: false,
    checksum: 'right',
  }
}

const preview = (ours: Record<string, EntryRecord>, theirs: Record<string, EntryRecord>) =>
  previewImport(
    { records: new Map(Object.entries(ours)), asideTexts: new Set() },
    readingOf(theirs),
  )

function previewOne(ours: EntryRecord | undefined, theirs: EntryRecord): FilmPreview {
  const [film] = preview(ours ? { a: ours } : {}, { a: theirs }).films
  if (!film) throw new Error('no film')
  return film
}

describe('a field', () => {
  it.each([
    ['new', 'new', undefined, [1, 7]],
    ['new where another field is set', 'changes', { liked: [1, true] }, [1, 7]],
    ['the same', 'same', { rating: [1, 7] }, [1, 7]],
    ['the same, set later', 'same', { rating: [1, 7] }, [2, 7]],
  ] as const)('is %s', (_name, state, ours, [ms, v]) => {
    const film = previewOne(ours && record(ours as never), record({ rating: [ms, v] }))
    expect(film.state).toBe(state)
    expect(film.fields[0]?.standing).toBe(state === 'same' ? 'same' : 'new')
  })

  it('stands by its stamp where both are set', () => {
    const older = previewOne(record({ rating: [5, 2] }), record({ rating: [4, 9] }))
    expect(older).toMatchObject({ state: 'stays', hasNews: false })
    expect(older.fields).toEqual([{ name: 'rating', standing: 'here', here: 2, file: 9 }])
    const newer = previewOne(record({ rating: [5, 2] }), record({ rating: [6, null] }))
    expect(newer).toMatchObject({ state: 'changes', hasNews: true })
    expect(newer.fields).toEqual([{ name: 'rating', standing: 'file', here: 2, file: null }])
  })

  it('that says no is the same as one that was never set', () => {
    const film = previewOne(record({ liked: [1, true] }), record({ watched: [1, false] }))
    expect(film).toMatchObject({ state: 'same', hasNews: true })
    expect(film.fields).toEqual([
      { name: 'watched', standing: 'same', here: undefined, file: false },
    ])
    expect(previewOne(undefined, record({ rating: [1, null] }))).toMatchObject({ state: 'same' })
  })

  it('is compared whole when it is not known here', () => {
    const film = (v: unknown) =>
      previewOne(record({ odd: [1, { a: 1 }] }), record({ odd: [2, v] })).fields[0]?.standing
    expect(film({ a: 1 })).toBe('same')
    expect(film({ a: 2 })).toBe('file')
  })

  it('without a stamp is no field', () => {
    expect(previewOne(undefined, { v: 1, f: { mood: 'blue' }, n: [] }).fields).toEqual([])
  })
})

describe('a note', () => {
  const noteOf = (ours: EntryRecord | undefined, theirs: EntryRecord) =>
    previewOne(ours, theirs).note

  it('is new', () => {
    expect(noteOf(undefined, noted(version(1, 'words')))).toEqual({
      standing: 'new',
      here: [],
      file: ['words'],
      after: ['words'],
    })
  })

  it('is the same', () => {
    expect(noteOf(noted(version(1, 'words')), noted(version(1, 'words')))).toMatchObject({
      standing: 'same',
    })
    expect(noteOf(noted(version(1, 'words')), noted())).toBeUndefined()
    expect(noteOf(noted(version(1, '')), noted(version(2, '')))).toMatchObject({ standing: 'same' })
  })

  it('goes on from ours', () => {
    expect(noteOf(noted(version(1, 'words')), noted(version(2, 'more words', [1])))).toEqual({
      standing: 'file',
      here: ['words'],
      file: ['more words'],
      after: ['more words'],
    })
  })

  it('knows nothing of ours: both are kept, the newest first', () => {
    expect(noteOf(noted(version(1, 'mine')), noted(version(2, 'theirs')))).toEqual({
      standing: 'both',
      here: ['mine'],
      file: ['theirs'],
      after: ['theirs', 'mine'],
    })
  })

  it('was replaced here, and may be brought back', () => {
    expect(noteOf(noted(version(2, 'new', [1])), noted(version(1, 'old')))).toEqual({
      standing: 'here',
      here: ['new'],
      file: ['old'],
      after: ['new'],
      choice: 'bring back the text',
    })
    expect(noteOf(noted(version(2, '', [1])), noted(version(1, 'old')))).toMatchObject({
      standing: 'here',
      choice: 'bring back the text',
    })
  })

  it('F7 is empty in the file, and replaces ours only by choice', () => {
    const film = previewOne(noted(version(1, 'words')), noted(version(2, '', [1])))
    expect(film).toMatchObject({ state: 'stays' })
    expect(film.note).toEqual({
      standing: 'here',
      here: ['words'],
      file: [],
      after: ['words'],
      choice: 'take the empty one',
    })
  })

  it('is told once where a record says it twice', () => {
    const twice = noted(version(1, 'words'), version(2, 'words'))
    expect(noteOf(undefined, twice)?.file).toEqual(['words'])
  })
})

it('shows the other texts of a film by their keys, with nothing to choose', () => {
  const remark = (ms: number, t: string, p: number[] = []) => ({
    ...version(ms, t, p),
    k: 'view:1',
  })
  const film = previewOne(
    noted(version(1, 'a note'), remark(2, 'mine', [1])),
    noted(version(1, 'a note'), remark(1, 'old')),
  )
  expect(film.texts).toStrictEqual([
    { key: 'view:1', standing: 'same', here: ['mine'], file: ['old'], after: ['mine'] },
  ])
  const news = previewOne(undefined, noted(remark(1, 'new')))
  expect(news).toMatchObject({ state: 'new', texts: [{ key: 'view:1', standing: 'new' }] })
  expect(news).not.toHaveProperty('note')
})

it('goes by what changes, beside what stays', () => {
  const ours = record({ rating: [5, 2], liked: [5, true] }, [version(1, 'one'), version(2, 'two')])
  const theirs = (rating: number, ms: number) => record({ rating: [ms, rating], liked: [5, true] })
  expect(previewOne(ours, theirs(9, 6)).state).toBe('changes')
  expect(previewOne(ours, theirs(9, 4)).state).toBe('stays')
  const merged = previewOne(ours, noted(version(3, 'one, longer', [1])))
  expect(merged.note).toMatchObject({ standing: 'file', after: ['one, longer', 'two'] })
})

it('has no news in a film of which nothing is kept', () => {
  const empty = record({})
  expect(previewOne(undefined, empty).hasNews).toBe(false)
  expect(previewOne(undefined, { ...empty, extra: 1 }).hasNews).toBe(true)
  expect(previewOne(undefined, record({ liked: [1, false] })).hasNews).toBe(true)
  expect(previewOne(undefined, noted(version(1, ''))).hasNews).toBe(true)
  expect(previewOne(empty, { ...empty, extra: 1 }).hasNews).toBe(true)
  expect(previewOne(empty, structuredClone(empty)).hasNews).toBe(false)
})

it('lists what may be chosen where the file says something else', () => {
  const choicesOf = (ours: EntryRecord | undefined, theirs: EntryRecord) =>
    listChoices(previewOne(ours, theirs))
  const ours = record({ rating: [5, 2] }, [version(5, 'new', [1])])
  const file = record({ rating: [1, 9], liked: [1, true] }, [version(1, 'old')])
  expect(choicesOf(ours, file)).toStrictEqual({
    note: 'bring back the text',
    fields: 'as in the file',
  })
  expect(choicesOf(ours, noted(version(6, '')))).toStrictEqual({ note: 'take the empty one' })
  expect(choicesOf(ours, record({ rating: [1, 9] }))).toStrictEqual({ fields: 'as in the file' })
  expect(choicesOf(undefined, file)).toStrictEqual({})
})

it('counts the films by what becomes of them', () => {
  const ours = {
    b: record({ rating: [1, 2] }),
    c: record({ rating: [9, 2] }),
    d: noted(version(1, 'x')),
  }
  const theirs = {
    a: record({ rating: [1, 7] }),
    b: record({ rating: [2, 7] }),
    c: record({ rating: [1, 7] }),
    d: noted(version(1, 'x')),
  }
  const { counts, films, notesHere } = preview(ours, theirs)
  expect(counts).toEqual({ new: 1, changes: 1, stays: 1, same: 1, news: 2 })
  expect(films.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'new'],
    ['b', 'changes'],
    ['c', 'stays'],
    ['d', 'same'],
  ])
  expect(films[0]?.record).toBe(theirs.a)
  expect(notesHere).toBe(1)
})

it('lists texts put aside elsewhere that are not here yet', () => {
  const copy = (text: string) => JSON.stringify({ text, reason: 'not JSON', app: '1' })
  const reading = readingOf({}, [
    ['rn1:bad:5:rn1:film:a', copy('known')],
    ['rn1:bad:6:rn1:film:b', copy('{oops')],
    ['rn1:film:b', '{oops'],
    ['rn1:film:c', '{oops'],
    ['rn1:bad:7:rn1:film:d', 'no copy'],
    ['rn1:bad:8:rn1:film:e', '{"text":5}'],
    ['rn1:bad:9:rn1:film:f', '5'],
    ['rn1:bad:9:rn1:film:g', '{"text":"x","reason":5}'],
    ['rn1:bad:9:rn1:film:h', 'null'],
    ['rn1:bad:10:rn1:film:b', copy('{other')],
    ['rn1:film:i', copy('{no copy')],
  ])
  const current = { records: new Map<string, EntryRecord>(), asideTexts: new Set(['known']) }
  expect(previewImport(current, reading).aside).toEqual([
    { from: 'rn1:film:b', text: '{oops', reason: 'not JSON' },
    { from: 'rn1:film:c', text: '{oops', reason: 'unread in a backup' },
    { from: 'rn1:bad:7:rn1:film:d', text: 'no copy', reason: 'unread in a backup' },
    { from: 'rn1:bad:8:rn1:film:e', text: '{"text":5}', reason: 'unread in a backup' },
    { from: 'rn1:bad:9:rn1:film:f', text: '5', reason: 'unread in a backup' },
    { from: 'rn1:film:g', text: 'x', reason: '' },
    { from: 'rn1:bad:9:rn1:film:h', text: 'null', reason: 'unread in a backup' },
    { from: 'rn1:film:b', text: '{other', reason: 'not JSON' },
    { from: 'rn1:film:i', text: copy('{no copy'), reason: 'unread in a backup' },
  ])
})

it('B9 warns when choices would empty more than half of the notes here', () => {
  const choices = (count: number) =>
    new Map(
      Array.from({ length: count }, (_, at) => [`f${at}`, { note: 'take the empty one' } as const]),
    )
  expect(countEmptied(choices(2), { notesHere: 4 })).toEqual({ emptied: 2, isMost: false })
  expect(countEmptied(choices(3), { notesHere: 4 })).toEqual({ emptied: 3, isMost: true })
  expect(countEmptied(new Map([['a', { note: 'bring back the text' }]]), { notesHere: 1 })).toEqual(
    {
      emptied: 0,
      isMost: false,
    },
  )
})
