import { LARGEST_BACKUP, nameOfKind, TOO_LARGE, WANTED } from './backup-decode.ts'

export type DecodedText = {
  text: string
  reason?: never
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
  /** The bytes end within a letter. */
  isCut: boolean
  /** Some letters could not be told: each of them is `\ufffd` now. */
  isDamaged: boolean
}

/**
 * The text of a file: as its byte order mark says; else as UTF-8, if it is sound; else as Windows-1252,
 * in which older exports are. Bytes that are mostly UTF-8, with some that are not, stay UTF-8, so that
 * a damaged letter costs its row alone.
 */
export function decodeText(
  source: Uint8Array | string,
): DecodedText | { text?: never; reason: string } {
  if (source.length > LARGEST_BACKUP) return { reason: TOO_LARGE }
  if (typeof source === 'string') return checked(source, 'UTF-8')
  if (source.length === 0) return { reason: 'This file is empty.' }
  const kind = nameOfKind(source)
  if (kind !== undefined) return { reason: `This is ${kind}. ${WANTED}` }
  const [first, second] = source
  if (first === 0xff && second === 0xfe) return decodeUtf16(source, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeUtf16(source, 'utf-16be')
  const whole = soundUtf8(source)
  if (whole !== undefined) return checked(whole, 'UTF-8')
  const cut = soundUtf8(source.subarray(0, startOfLastLetter(source)))
  if (cut !== undefined) return checked(cut, 'UTF-8', { isCut: true })
  const loose = new TextDecoder().decode(source)
  if (isMostlyUtf8(loose)) return checked(loose, 'UTF-8', { isDamaged: true })
  return checked(decodeWindows1252(source), 'Windows-1252')
}

function soundUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Where the last letter of several bytes begins. */
function startOfLastLetter(bytes: Uint8Array): number {
  const isInside = (byte = 0) => (byte & 0xc0) === 0x80
  let at = bytes.length - 1
  while (at > bytes.length - 4 && isInside(bytes[at])) at--
  return (bytes[at] ?? 0) >= 0xc0 ? at : bytes.length
}

/** Where Windows-1252 is not Latin-1: some engines decode it as if it were. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => SIGNS[letter.charCodeAt(0) - 0x80] ?? letter)

/**
 * Letters beyond ASCII that are sound, against those that are not: in Windows-1252 hardly any happen
 * to be sound.
 */
function isMostlyUtf8(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[^\0-\x7f\ufffd]/gu) * 4 >= count(/\ufffd/g)
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be') {
  const isCut = bytes.length % 2 === 1
  const even = bytes.subarray(0, bytes.length - Number(isCut))
  const text = new TextDecoder(encoding).decode(even)
  return checked(text, 'UTF-16', { isCut, isDamaged: text.includes('\ufffd') })
}

type Faults = Partial<Pick<DecodedText, 'isCut' | 'isDamaged'>>

function checked(
  raw: string,
  encoding: DecodedText['encoding'],
  { isCut = false, isDamaged = false }: Faults = {},
): DecodedText | { reason: string } {
  const text = raw.replace(/^\ufeff/, '')
  if (text.trim() === '') return { reason: 'This file is empty.' }
  // What text has of these, if any, is far from its beginning.
  if (/\p{Cc}/u.test(text.slice(0, 4000).replace(/\s/g, ''))) {
    return { reason: `This is not text, or text that is not UTF-8. ${WANTED}` }
  }
  if (/^\s*</.test(text)) return { reason: `This is a web page or XML. ${WANTED}` }
  return { text, encoding, isCut, isDamaged }
}
