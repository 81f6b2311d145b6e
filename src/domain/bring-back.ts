import {
  partOfText,
  readField,
  versionsOf,
  withText,
  type EntryRecord,
  type Field,
} from './entry.ts'
import type { Stamp } from './stamp.ts'
import { textKeys } from './text-keys.ts'

type Side = readonly { s: Stamp; v: unknown }[]
type Part = { what: string; before: Side; after: Side }

/**
 * Edits that make a record say again what an earlier one said: every differing part is written anew,
 * with a stamp of now, so that it also prevails wherever else the film is kept. Gives each edit with
 * what it found; the same record if there is nothing to do.
 */
export function bringBack(
  now: EntryRecord | undefined,
  earlier: EntryRecord | undefined,
  tick: () => Stamp,
): { record: EntryRecord | undefined; parts: readonly Part[] } {
  const parts: Part[] = []
  let record: EntryRecord | undefined = now ?? (earlier && { ...earlier, f: {}, n: [] })
  if (!record) return { record, parts }

  for (const what of new Set([now, earlier].flatMap((copy) => Object.keys(copy?.f ?? {})))) {
    const old = readField(now, what)
    const wanted = readField(earlier, what)
    const before = old ?? { s: '', v: nothingLike(wanted) }
    const v = wanted ? wanted.v : nothingLike(old)
    if (JSON.stringify(v) === JSON.stringify(before.v)) continue
    const field = { s: tick(), v }
    parts.push({ what, before: [before], after: [field] })
    record = { ...record, f: { ...record.f, [what]: { ...wanted, ...field } } }
  }

  for (const key of new Set([undefined, ...textKeys(now), ...textKeys(earlier)])) {
    const texts = textsOf(earlier, key)
    if (JSON.stringify(texts) === JSON.stringify(textsOf(record, key))) continue
    const before = versionsOf(record, key).map(({ s, t }) => ({ s, v: t }))
    const after: { s: Stamp; v: string }[] = []
    for (const [at, text] of (texts.length > 0 ? texts : ['']).entries()) {
      const s = tick()
      record = withText(record, text, at === 0 ? before.map((old) => old.s) : [], s, key)
      after.push({ s, v: text })
    }
    const what = partOfText(key)
    parts.push({ what, before: before.length > 0 ? before : [{ s: '', v: '' }], after })
  }
  return { record, parts }
}

/** What a field holds that says nothing, in the kind of the one that does. */
const nothingLike = (other: Field | undefined) => (typeof other?.v === 'boolean' ? false : null)

/** Oldest first, without empty ones and repetitions: what a person sees. */
function textsOf(record: EntryRecord | undefined, key: string | undefined): string[] {
  const texts = versionsOf(record, key).flatMap(({ t }) => (t === '' ? [] : t))
  return texts.filter((text, at) => texts.lastIndexOf(text) === at)
}
