import { fromBase64url, toBase64url } from './base64url.ts'
import { deflate, inflate } from './deflate.ts'
import { hashText } from './hash-text.ts'

/*
 * A text as the part of an address behind `#`: a version, a sum that shows damage, and the text
 * compressed. docs/share-links.md describes it.
 */

const VERSION = '1'
/** Of the part behind `#`, in characters. */
export const LONGEST_PACKED = 64_000
/** Of the text, in bytes. */
const LARGEST_TEXT = 1_000_000

export type Unpacked = { kind: 'text'; text: string } | { kind: 'damaged' | 'newer' }

/** The text, ready to stand behind a `#`; undefined if it is more than `unpackText` would take. */
export async function packText(text: string): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > LARGEST_TEXT) return undefined
  const packed = toBase64url(await deflate(bytes))
  const whole = `${VERSION}.${sumOf(packed)}.${packed}`
  return whole.length > LONGEST_PACKED ? undefined : whole
}

/**
 * The text that was packed. Whatever is given, it never throws, and never holds more in memory than a
 * text may be long.
 */
export async function unpackText(part: string): Promise<Unpacked> {
  if (part.length > LONGEST_PACKED) return { kind: 'damaged' }
  const [, version = '', sum, packed = ''] =
    /^(\d{1,3})\.(?:([\da-z]{1,7})\.)?(.*)$/s.exec(part) ?? []
  if (Number(version) > Number(VERSION)) return { kind: 'newer' }
  const bytes = sum === sumOf(packed) ? fromBase64url(packed) : undefined
  if (version !== VERSION || !bytes) return { kind: 'damaged' }
  const inflated = await inflate(bytes, LARGEST_TEXT)
  const text = inflated && decode(inflated)
  return text === undefined ? { kind: 'damaged' } : { kind: 'text', text }
}

const sumOf = (packed: string) => hashText(packed).toString(36)

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
