/** SHA-256 of the text as UTF-8, in hex: the platform's own is not there over http. */
export function sha256(text: string): string {
  const hash = createSha256()
  hash.add(text)
  return hash.hex()
}

const BLOCK = 64

/**
 * SHA-256 after FIPS 180-4 of all texts added, so that a large file can be gone through in slices.
 * No text may end within a surrogate pair.
 */
export function createSha256() {
  const state = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  const block = new Uint8Array(BLOCK)
  let length = 0

  function addBytes(bytes: Uint8Array) {
    for (const byte of bytes) {
      block[length++ % BLOCK] = byte
      if (length % BLOCK === 0) mix(state, block)
    }
  }

  function add(text: string) {
    addBytes(new TextEncoder().encode(text))
  }

  /** Ends the text: nothing can be added after. */
  function hex(): string {
    const bits = length * 8
    const zeros = (2 * BLOCK - 9 - (length % BLOCK)) % BLOCK
    const end = new DataView(new ArrayBuffer(1 + zeros + 8))
    end.setUint8(0, 0x80)
    end.setBigUint64(1 + zeros, BigInt(bits))
    addBytes(new Uint8Array(end.buffer))
    return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  return { add, hex }
}

const PRIMES = firstPrimes(64)
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))
const words = new Int32Array(64)

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
  return primes
}

/** The first 32 bits behind the point. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** Works one block into the state, in 64 rounds. The places read are always there. */
function mix(state: Int32Array, block: Uint8Array) {
  const byte = (at: number) => Number(block[at])
  const word = (at: number) => Number(words[at])
  for (let at = 0; at < 16; at++) {
    const from = at * 4
    words[at] = (byte(from) << 24) | (byte(from + 1) << 16) | (byte(from + 2) << 8) | byte(from + 3)
  }
  for (let at = 16; at < 64; at++) {
    const [near, far] = [word(at - 2), word(at - 15)]
    const s0 = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const s1 = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[at] = word(at - 16) + s0 + word(at - 7) + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g)
    const turned = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + turned + choice + Number(ROUNDS[at]) + word(at)) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  for (const [at, value] of mixed.entries()) state[at] = Number(state[at]) + value
}

type Eight = [number, number, number, number, number, number, number, number]
