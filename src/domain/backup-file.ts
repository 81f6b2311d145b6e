import { NOT_SUMMED } from './backup.ts'
import { canonicalJson } from './backup-canonical.ts'
import { createBackupContent } from './backup-content.ts'
import { scanMembers, type Member, type ScanEnd } from './backup-scan.ts'
import { createFileSum } from './backup-sum.ts'

/** Goes through a backup's members, in any order, and adds up what they say and what they weigh. */
export function createFileReader(text: string, now: number) {
  const content = createBackupContent(now)
  const { unread } = content
  const sum = createFileSum()
  let isBroken = false

  const partReaders: Readonly<Record<string, typeof content.readEntry>> = {
    entries: content.readEntry,
    records: content.readEntry,
    unreadable: (key, json, where) => content.readStored(key, json, where, 'as unread there'),
    keys: (key, json, where) => content.readStored(key, json, where, 'as stored'),
  }

  function* readMember({ name, from, to }: Member): Generator<undefined> {
    const value = text.slice(from, to)
    const readPart = Object.hasOwn(partReaders, name) ? partReaders[name] : undefined
    if (readPart && text[from] === '{') {
      yield* readParts(name, from, to, readPart)
    } else if (name === 'preferences') {
      sum.add(name, content.readSettings(value, name))
    } else if (!NOT_SUMMED.includes(name)) {
      sum.add(name, canonicalOf(value))
      if (!isKnown(name, value)) content.readUnknown(name, value)
    }
  }

  function* readParts(name: string, from: number, to: number, read: typeof content.readEntry) {
    const addToSum = sum.open(name)
    const scan = scanMembers(text, from)
    let step = scan.next()
    for (; !step.done; step = scan.next()) {
      const part = step.value
      const json = read(part.name, text.slice(part.from, part.to), `${name}.${part.name}`)
      addToSum(part.name, json)
      yield
    }
    noteEnd(step.value, to, name)
  }

  /** Lists what stands after the place where nothing more was understood. */
  function noteEnd({ at, isWhole }: ScanEnd, to: number, where: string) {
    const rest = text.slice(at, to)
    isBroken ||= !isWhole || rest.trim() !== ''
    if (rest.trim() === '') return
    unread.push({ where, reason: 'From here on the file cannot be read.', text: rest })
  }

  function* checksum(expected: unknown): Generator<undefined, 'right' | 'changed' | 'none'> {
    if (expected === undefined) return 'none'
    const actual = yield* sum.checksum()
    return actual === expected && !isBroken ? 'right' : 'changed'
  }

  return { readMember, noteEnd, checksum, found: () => ({ ...content.found(), isBroken }) }
}

/** Films of one's own are for a later version; until then there are none. */
const isKnown = (name: string, value: string) =>
  name === 'format' || name === 'version' || (name === 'films' && /^\{\s*\}$/.test(value))

/** None of what is no JSON, or so deep that it cannot be gone through. */
function canonicalOf(json: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(json))
  } catch {
    return undefined
  }
}

export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
