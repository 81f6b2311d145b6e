// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { EntryRecord, NoteVersion } from './entry.ts'
import { listPartChanges, planImport, replacedTexts, type ImportChoice } from './import-plan.ts'
import { createClock } from './stamp.ts'

const at = (count: number) => `1790000000000-0000${count}-a`
const field = (count: number, v: unknown) => ({ s: at(count), v })
const text = (count: number, t: string, p: number[] = [], k?: string): NoteVersion => ({
  s: at(count),
  t,
  p: p.map(at),
  ...(k !== undefined && { k }),
})
const record = (n: NoteVersion[], f: EntryRecord['f'] = {}): EntryRecord => ({ v: 1, f, n })

function decide(ours: EntryRecord, theirs: EntryRecord, choice: ImportChoice) {
  const { tick } = createClock({ now: () => 1_790_000_005_000, tab: 'b' })
  return planImport(ours, theirs, { choice, tick })
}
const decidedAt = (count: number) => `1790000005000-0000${count}-b`

const words = record([text(1, 'words')])

describe('without a decision', () => {
  it('gives what is new, and nothing where the file adds nothing', () => {
    const file = record([text(1, 'words'), text(2, 'more', [], 'view:1:remark')])
    expect(planImport(undefined, file)).toBe(file)
    expect(planImport(words, file)).toEqual(file)
    expect(planImport(words, structuredClone(words))).toBe(words)
    expect(decide(words, structuredClone(words), {})).toBe(words)
  })

  it('lets an empty note replace nothing, and a longer one what it replaced', () => {
    const cleared = record([text(2, '', [1])])
    expect(planImport(undefined, cleared).n).toEqual([text(2, '')])
    expect(planImport(words, cleared).n).toEqual([text(1, 'words'), text(2, '')])
    const both = record([text(2, '', [1]), text(3, 'longer', [1])])
    expect(planImport(words, both).n).toEqual([text(2, ''), text(3, 'longer', [1])])
  })

  it('leaves what was cleared here as it was cleared', () => {
    const cleared = record([text(2, '', [1])])
    expect(planImport(cleared, record([text(1, 'words'), text(2, '', [])]))).toBe(cleared)
    const beside = record([text(1, 'words'), text(2, '')])
    expect(planImport(beside, record([text(2, '', [1])]))).toBe(beside)
    const later = record([text(3, '', [2])])
    expect(planImport(cleared, later).n).toEqual([text(2, '', [1]), text(3, '')])
    // Not here: that is another text under the same moment.
    const other = record([text(2, 'other', [1])])
    expect(planImport(other, cleared).n).toEqual([text(2, ''), text(2, 'other', [1])])
    const remark = record([text(2, '', [], 'view:1:remark')])
    expect(planImport(remark, cleared).n).toEqual([text(2, ''), ...remark.n])
  })
})

describe('by decision', () => {
  it('empties the note alone, all its versions', () => {
    const remark = text(1, 'a remark', [], 'view:1:remark')
    const ours = record([text(1, 'one'), text(2, 'two'), remark], { liked: field(1, true) })
    const file = record([text(3, '', [1])], { liked: field(0, false) })
    const { f, n } = decide(ours, file, { note: 'take the empty one' })
    expect(f).toEqual(ours.f)
    expect(n).toEqual([remark, { s: decidedAt(0), t: '', p: [at(1), at(2), at(3)] }])
  })

  it('brings back each text that does not stand, once, and no other', () => {
    const ours = record([text(5, 'mine', [1, 2, 3])])
    const gone = [text(1, 'old'), text(2, 'old'), text(3, 'older')]
    const file = record([...gone, text(4, 'a remark', [], 'view:1:remark')])
    const { n } = decide(ours, file, { note: 'bring back the text' })
    expect(n.map(({ t, p }) => [t, p.length])).toEqual([
      ['a remark', 0],
      ['mine', 3],
      ['old', 0],
      ['older', 0],
    ])
    expect(n.slice(2).map(({ s }) => s)).toEqual([decidedAt(0), decidedAt(1)])
  })

  it('sets values as they are in the file, where they say something else', () => {
    const ours = record([], {
      rating: field(5, 2),
      liked: field(5, true),
      queued: field(5, false),
      place: field(5, null),
      mood: 'blue',
    })
    const file = record([], {
      rating: field(1, 9),
      liked: field(1, true),
      queued: field(1, null),
      mood: 'red',
    })
    const { f } = decide(ours, file, { fields: 'as in the file' })
    expect(f).toEqual({ ...ours.f, rating: { s: decidedAt(0), v: 9 }, mood: 'red' })
    const replaced = record([text(5, 'mine', [1])], ours.f)
    const old = record([text(1, 'old')], file.f)
    expect(decide(replaced, old, { fields: 'as in the file' }).n).toEqual(replaced.n)
    expect(decide(ours, file, { note: 'bring back the text' }).f).toEqual({
      ...ours.f,
      mood: 'red',
    })
  })

  it('does both at once', () => {
    const ours = { ...words, f: { rating: field(5, 2) } }
    const file = record([text(2, '', [1])], { rating: field(1, 9) })
    const choice = { note: 'take the empty one', fields: 'as in the file' } as const
    const { f, n } = decide(ours, file, choice)
    expect([f['rating'], n.map(({ t }) => t)]).toEqual([{ s: decidedAt(0), v: 9 }, ['']])
  })
})

it('knows the texts of a file that do not stand', () => {
  const file = record([
    text(1, ''),
    text(2, 'a'),
    text(3, 'b'),
    text(4, 'b'),
    text(5, 'c', [], 'k'),
  ])
  expect(replacedTexts(record([text(9, 'a'), text(9, 'b', [], 'k')]), file)).toEqual(['b'])
})

describe('what a change did to a record', () => {
  it('is told field by field, with what stood before', () => {
    const same = { liked: field(1, true) }
    const before = record([], {
      ...same,
      rating: field(1, 3),
      place: field(1, 'a0'),
      odd: field(1, 1),
    })
    const after = record([], {
      ...same,
      rating: field(2, 3),
      place: field(1, 'a1'),
      odd: 'without a time',
      note: field(2, 'no field of ours'),
      watched: field(2, true),
      own: field(2, true),
      'tag:a': field(2, true),
      'view:tag:': field(2, {}),
    })
    const never = (v: unknown) => [{ s: '', v }]
    expect(listPartChanges(before, after)).toEqual([
      { what: 'rating', before: [field(1, 3)], after: [field(2, 3)] },
      { what: 'place', before: [field(1, 'a0')], after: [field(1, 'a1')] },
      { what: 'watched', before: never(false), after: [field(2, true)] },
      { what: 'own', before: never(false), after: [field(2, true)] },
      { what: 'tag:a', before: never(false), after: [field(2, true)] },
      { what: 'view:tag:', before: never(null), after: [field(2, {})] },
    ])
  })

  it('is told text by text, without empty ones beside others', () => {
    const before = record([text(0, ''), text(1, ''), text(2, ''), text(1, 'kept', [], 'same')])
    const after = record([
      text(3, 'one', [1]),
      text(4, ''),
      text(5, 'two'),
      text(1, 'kept', [], 'same'),
      text(6, 'new', [], 'remark'),
    ])
    expect(listPartChanges(before, after)).toEqual([
      { what: 'note', before: [field(2, '')], after: [field(3, 'one'), field(5, 'two')] },
      { what: 'text:remark', before: [{ s: '', v: '' }], after: [field(6, 'new')] },
    ])
    expect(listPartChanges(undefined, record([]))).toEqual([])
  })
})
