/** SHA-256 of the text as UTF-8, in hex, after FIPS 180-4: the platform's own is not there over http. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  bytes.forEach((byte, at) => blocks.setUint8(at, byte))
  blocks.setUint8(bytes.length, 0x80)
  blocks.setBigUint64(blocks.byteLength - 8, BigInt(bytes.length) * 8n)
  const state = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
  for (let start = 0; start < blocks.byteLength; start += 64) mix(state, blocks, start)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const PRIMES = firstPrimes(64)
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
  return primes
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function mix(state: number[], blocks: DataView, start: number) {
  const words = Array.from({ length: 16 }, (_, at) => blocks.getInt32(start + at * 4))
  const word = (at: number) => words[at] ?? 0
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  ROUNDS.forEach((constant, at) => {
    if (at >= 16) {
      const [near, far] = [word(at - 2), word(at - 15)]
      const s0 = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
      const s1 = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
      words.push((word(at - 16) + s0 + word(at - 7) + s1) | 0)
    }
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constant + word(at)) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  })
  ;[a, b, c, d, e, f, g, h].forEach((value, at) => (state[at] = ((state[at] ?? 0) + value) | 0))
}
