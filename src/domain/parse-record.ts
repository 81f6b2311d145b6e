import type { EntryRecord, NoteVersion } from './entry.ts'
import { findFieldRule } from './field-rules.ts'
import { livingVersions } from './merge.ts'
import { liftRecord, MIGRATIONS } from './migrate-record.ts'
import { isStamp, stampOfLostTime } from './stamp.ts'

/**
 * What a stored text turned out to be. `damaged`: parts of it could not be read and are not in the
 * record, so the text must be copied aside before anything is written over it. `isOld`: written by an
 * earlier version of the app, and lifted to this one. `newer`: written by a later one; to be shown as
 * far as it is understood, never to be written.
 */
export type ParsedRecord =
  | { kind: 'sound'; record: EntryRecord; damaged?: true; isOld?: true }
  | { kind: 'newer'; record?: EntryRecord; version: number }
  | { kind: 'unreadable'; reason: string }

/** Never throws and drops nothing in silence: each bad part costs itself alone, and is reported. */
export function parseRecord(text: string, migrations = MIGRATIONS): ParsedRecord {
  const current = migrations.length + 1
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { kind: 'unreadable', reason: 'not JSON' }
  }
  if (!isObject(data) || (!isObject(data['f']) && !('n' in data))) {
    return { kind: 'unreadable', reason: 'not a record' }
  }
  const version = Number.isInteger(data['v']) ? Number(data['v']) : 0
  const isOld = version > 0 && version < current
  let lifted = data
  try {
    if (isOld) lifted = liftRecord(data, version, migrations)
  } catch {
    return {
      kind: 'unreadable',
      reason: `of version ${version}, and could not be brought up to date`,
    }
  }
  const { record, damaged } = repair(lifted, current)
  if (version > current) return { kind: 'newer', record, version }
  if (isOld) return { kind: 'sound', record, isOld, ...(damaged && { damaged }) }
  if (version === current && !damaged) return { kind: 'sound', record }
  // Without a version of ours it may be anything: it is taken for a record only if all of it fits.
  if (version === current || !damaged) return { kind: 'sound', record, damaged: true }
  return { kind: 'unreadable', reason: 'no version' }
}

type Parts = { [name: string]: unknown }

/** What every object has: none of these is the name of a part. */
const NAMES = {}

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function repair({ v: _version, f = {}, n = [], ...rest }: Parts, v: number) {
  let damaged = !isObject(f) || !Array.isArray(n)

  /** The parts that `repairPart` does not give up; the same object if all are as they were. */
  function keepSound(parts: Parts, repairPart: (name: string, part: unknown) => unknown): Parts {
    let kept = parts
    for (const name of Object.keys(parts)) {
      const part = parts[name]
      const sound = !(name in NAMES) && isShallow(part) ? repairPart(name, part) : undefined
      if (sound === part) continue
      damaged = true
      // Thousands are read at a start, nearly all of them sound: only a damaged one is copied.
      if (kept === parts) kept = { ...parts }
      if (sound === undefined) delete kept[name]
      else kept[name] = sound
    }
    return kept
  }

  function keepNote(note: unknown): NoteVersion[] {
    const sound = isShallow(note) ? repairNote(note) : undefined
    damaged ||= sound !== note
    return sound ? [sound] : []
  }

  const versions = (Array.isArray(n) ? n : [n]).flatMap(keepNote)
  const notes = livingVersions(versions)
  damaged ||= notes.length < versions.length
  const record: EntryRecord = {
    ...keepSound(rest, (_name, part) => part),
    v,
    f: isObject(f) ? keepSound(f, repairField) : {},
    n: notes,
  }
  return { record, damaged }
}

function repairField(name: string, field: unknown): unknown {
  const isValid = findFieldRule(name)
  if (!isValid) return field
  if (!isObject(field) || !isValid(field['v'])) return undefined
  return isStamp(field['s']) ? field : { ...field, s: stampOfLostTime('') }
}

/** Whatever stands where a note should is kept as text: nobody can say it was not one. */
function repairNote(note: unknown): NoteVersion | undefined {
  if (isNote(note)) return note
  const { s, t, p, k, ...rest } = isObject(note) ? note : { t: note }
  if (t === undefined || t === null) return undefined
  const text = typeof t === 'string' ? t : JSON.stringify(t)
  const stamp = isStamp(s) ? s : stampOfLostTime(text)
  const replaced = Array.isArray(p) ? p.filter((other) => isOlder(other, stamp)) : []
  return { ...rest, s: stamp, t: text, p: replaced, ...(typeof k === 'string' && { k }) }
}

function isNote(note: unknown): note is NoteVersion {
  if (!isObject(note)) return false
  const { s, t, p, k } = note
  return (
    isStamp(s) &&
    typeof t === 'string' &&
    Array.isArray(p) &&
    p.every((other) => isOlder(other, s)) &&
    (k === undefined || typeof k === 'string')
  )
}

/** A text can only have replaced older ones: without this rule two could replace each other. */
const isOlder = (other: unknown, stamp: string): other is string => isStamp(other) && other < stamp

const DEPTH = 32

/** Deeper values, which we never write, would overflow the stack when they are written again. */
export function isShallow(value: unknown, levels = DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  for (const part of Object.values(value)) if (!isShallow(part, levels - 1)) return false
  return true
}
