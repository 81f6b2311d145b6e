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
  const state = wordsOf(PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))))
  const block = new DataView(new ArrayBuffer(BLOCK))
  let length = 0

  function addByte(byte: number) {
    block.setUint8(length++ % BLOCK, byte)
    if (length % BLOCK === 0) mix(state, block)
  }

  function add(text: string) {
    for (const byte of new TextEncoder().encode(text)) addByte(byte)
  }

  /** Ends the text: nothing can be added after. */
  function hex(): string {
    const bits = BigInt(length) * 8n
    addByte(0x80)
    while (length % BLOCK !== BLOCK - 8) addByte(0)
    block.setBigUint64(BLOCK - 8, bits)
    mix(state, block)
    const bytes = Array.from({ length: 32 }, (_, at) => state.getUint8(at))
    return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  return { add, hex }
}

const PRIMES = firstPrimes(64)
const ROUNDS = wordsOf(PRIMES.map((prime) => fraction(Math.cbrt(prime))))
const words = wordsOf(Array.from({ length: 64 }, () => 0))

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
  return primes
}

function fraction(root: number): number {
  return (root - Math.floor(root)) * 2 ** 32
}

function wordsOf(values: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, at) => view.setInt32(at * 4, value))
  return view
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** Works one block into the state, in 64 rounds. */
function mix(state: DataView, block: DataView) {
  const word = (at: number) => words.getInt32(at * 4)
  for (let at = 0; at < 16; at++) words.setInt32(at * 4, block.getInt32(at * 4))
  for (let at = 16; at < 64; at++) {
    const [near, far] = [word(at - 2), word(at - 15)]
    const s0 = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const s1 = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words.setInt32(at * 4, word(at - 16) + s0 + word(at - 7) + s1)
  }
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => state.getInt32(at)) as Four
  let [e, f, g, h] = [16, 20, 24, 28].map((at) => state.getInt32(at)) as Four
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g)
    const turned = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + turned + choice + ROUNDS.getInt32(at * 4) + word(at)) | 0
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
  mixed.forEach((value, at) => state.setInt32(at * 4, state.getInt32(at * 4) + value))
}

type Four = [number, number, number, number]
