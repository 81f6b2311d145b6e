import fc from 'fast-check'
import type { EntryRecord, NoteVersion } from '#domain/entry.ts'
import { parseRecord } from '#domain/parse-record.ts'

/** Any text JavaScript can hold, lone surrogates and NUL included. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom('', 'a\ud800b\u0000c', '\u2028\u2029', '__proto__', '=1+1', '\ufeff'),
)

export const NOW = 1_800_000_000_000

export const anyStamp = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('a', 'b', 'c'))
  .map(([ms, tab]) => `${NOW - 100 + ms}-00000-${tab}`)

const field = (value: fc.Arbitrary<unknown>) => fc.record({ s: anyStamp, v: value })

const anyFields = fc.record(
  {
    watched: field(fc.boolean()),
    liked: field(fc.boolean()),
    queued: field(fc.boolean()),
    rating: field(fc.option(fc.integer({ min: 1, max: 10 }))),
    place: field(fc.option(fc.string())),
    'tag:seen with Ana': field(fc.boolean()),
    'view:a1': field(
      fc.option(
        fc.record(
          {
            on: fc.constantFrom('2026-11-01', '2024-02-29'),
            rating: fc.integer({ min: 1, max: 10 }),
          },
          { requiredKeys: [] },
        ),
      ),
    ),
    own: field(fc.boolean()),
    'own:title': field(fc.option(anyText)),
    'own:year': field(fc.option(fc.nat(3000))),
    'own:directors': field(fc.option(fc.array(anyText, { maxLength: 2 }))),
    'saved-view:to read': field(fc.option(anyText)),
    'plan:mfz4k1p2abc': field(fc.boolean()),
    'plan-note:mfz4k1p2abc': field(fc.option(anyText)),
    'plan-films:mfz4k1p2abc': field(
      fc.option(
        fc.array(
          fc.record({
            film: fc.constantFrom('defilada', 'own-a', '9'),
            on: fc.constantFrom('2026-11-24', 'some day'),
            at: fc.constant('19:30'),
            more: fc.jsonValue({ maxDepth: 1 }),
          }),
          { maxLength: 2 },
        ),
      ),
    ),
    mood: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
)

/**
 * Some versions of one text and what each replaced, as one history has them. Another text of the film
 * may have the same stamps, as when both came from a file that gives days alone.
 */
const anyHistory = (key?: string) =>
  fc
    .array(
      fc.record({ s: anyStamp, t: anyText, replaced: fc.array(fc.nat(5), { maxLength: 2 }) }),
      {
        maxLength: 4,
      },
    )
    .map((edits) => {
      const inOrder = [...new Map(edits.map((edit) => [edit.s, edit])).values()].sort((a, b) =>
        a.s < b.s ? -1 : 1,
      )
      const versions: NoteVersion[] = []
      for (const [at, { s, t, replaced }] of inOrder.entries()) {
        // Who replaces a text takes over the list of what that one replaced.
        const seen = versions.filter((_, older) => older < at && replaced.includes(older))
        versions.push({
          s,
          t,
          p: [...new Set(seen.flatMap((old) => [...old.p, old.s]))].sort(),
          ...(key !== undefined && { k: key }),
        })
      }
      return versions
    })

const anyRest = fc.dictionary(
  fc.constantFrom('extra', 'mood', '10', '9'),
  fc.jsonValue({ maxDepth: 1 }),
  { maxKeys: 2 },
)

const REMARK = 'view:a1:remark'
const FILMS = ['defilada', 'film-that-left', '10', '9', 'my-plans']

/** The entries of several devices that once were one: each has seen a part of all that was written. */
export function anyDevices(count: number): fc.Arbitrary<ReadonlyMap<string, EntryRecord>[]> {
  const films = fc.array(fc.constantFrom(...FILMS), { minLength: 1, maxLength: 2 })
  return fc
    .tuple(
      films,
      fc.tuple(anyHistory(), anyHistory()),
      fc.tuple(anyHistory(REMARK), anyHistory(REMARK)),
    )
    .chain(([films, notes, remarks]) => {
      const anyRecord = (at: number) =>
        fc
          .tuple(anyFields, fc.subarray(notes[at] ?? []), fc.subarray(remarks[at] ?? []), anyRest)
          .map(([f, note, remark, rest]) =>
            soundRecord({ ...rest, v: 1, f, n: [...note, ...remark] }),
          )
      const names = [...new Set(films)]
      const anyEntries = fc
        .tuple(fc.subarray(names), ...names.map((_, at) => anyRecord(at)))
        .map(([kept, ...records]) => {
          const all = names.map((name, at) => [name, records[at] ?? NOTHING] as const)
          return new Map(all.filter(([name]) => kept.includes(name)))
        })
      return fc.array(anyEntries, { minLength: count, maxLength: count })
    })
}

const NOTHING: EntryRecord = { v: 1, f: {}, n: [] }

/** As the app itself would hold it. */
function soundRecord(data: object): EntryRecord {
  const parsed = parseRecord(JSON.stringify(data))
  return 'record' in parsed && parsed.record ? parsed.record : NOTHING
}

export const anyRecords = anyDevices(1).map(([records = new Map<string, EntryRecord>()]) => records)
