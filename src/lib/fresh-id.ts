/**
 * An id nothing else has, on any device: the moment, so that ids stand in the order they were made,
 * and 50 random bits. `crypto.randomUUID` is not there without HTTPS.
 */
export function freshId(now = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  return (
    now.toString(36).padStart(9, '0') + Array.from(random, (byte) => DIGITS[byte % 32]).join('')
  )
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'
