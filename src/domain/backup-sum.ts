import { sortedByName } from './backup-canonical.ts'
import { createSha256 } from './backup-checksum.ts'

type Hash = ReturnType<typeof createSha256>

/**
 * Takes a file's parts as canonical JSON in any order, and gives the checksum of the whole without
 * ever holding it in one text. A name used twice has no one sum; a part that is no JSON never has
 * the sum that is expected of it.
 */
export function createFileSum() {
  const members = new Map<string, string | Map<string, string>>()
  let isSpoilt = false

  function add(name: string, json: string | undefined) {
    isSpoilt ||= members.has(name)
    members.set(name, String(json))
  }

  /** The member is an object, and its parts come one by one. */
  function open(name: string) {
    const parts = new Map<string, string>()
    isSpoilt ||= members.has(name)
    members.set(name, parts)
    return (part: string, json: string | undefined) => {
      isSpoilt ||= parts.has(part)
      parts.set(part, String(json))
    }
  }

  /** In steps, for a large file; undefined if there is none. */
  function* checksum(): Generator<undefined, string | undefined> {
    const hash = createSha256()
    let before = ''
    hash.add('{')
    for (const [name, value] of sortedByName([...members])) {
      hash.add(`${before}${JSON.stringify(name)}:`)
      before = ','
      if (typeof value === 'string') yield* addLong(hash, value)
      else yield* addParts(hash, value)
    }
    hash.add('}')
    return isSpoilt ? undefined : hash.hex()
  }

  return { add, open, checksum }
}

const LONG = 20_000

/** A long JSON text piece by piece, none of which ends within a surrogate pair. */
function* addLong(hash: Hash, text: string): Generator<undefined> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = Math.min(from + LONG, text.length)
    if (/[\ud800-\udbff]/.test(text.charAt(to - 1))) to--
    hash.add(text.slice(from, to))
    yield
  }
}

function* addParts(hash: Hash, parts: ReadonlyMap<string, string>): Generator<undefined> {
  let before = ''
  hash.add('{')
  for (const [name, json] of sortedByName([...parts])) {
    hash.add(`${before}${JSON.stringify(name)}:`)
    yield* addLong(hash, json)
    before = ','
  }
  hash.add('}')
}
