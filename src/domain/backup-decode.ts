/** The largest file that is read. */
export const LARGEST_BACKUP = 50 * 1024 * 1024

export type Decoded = { text: string; reason?: never } | { text?: never; reason: string }

/** What is asked for when something else was handed over. */
export const WANTED =
  'Wanted is a backup from Reel North, an export from Letterboxd, IMDb or Trakt, or a table of films as CSV.'

/** The text of a file, or why it cannot be one of ours. Never guesses: no letter changes unnoticed. */
export function decodeBackup(source: Uint8Array | string): Decoded {
  if (source.length > LARGEST_BACKUP) return { reason: TOO_LARGE }
  if (typeof source === 'string') return checkText(source)
  const kind = nameOfKind(source)
  if (kind !== undefined) return { reason: `This is ${kind}. ${WANTED}` }
  const encoding = encodingOf(source)
  try {
    return checkText(new TextDecoder(encoding, { fatal: true }).decode(source))
  } catch {
    const name = encoding.toUpperCase()
    return { reason: `This text is not sound ${name}, so its letters cannot be told for certain.` }
  }
}

export const TOO_LARGE = 'This file is larger than 50 MB, the most that is read.'
const EMPTY = 'This file is empty.'

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))

const KINDS = [
  { name: 'a PNG picture', bytes: [0x89, ...ascii('PNG')] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: ascii('GIF8') },
  { name: 'a PDF', bytes: ascii('%PDF') },
  { name: 'a ZIP archive', bytes: [...ascii('PK'), 3, 4] },
  { name: 'a compressed file', bytes: [0x1f, 0x8b] },
]

/** What a file that is no text is, by its first bytes. */
export const nameOfKind = (source: Uint8Array): string | undefined =>
  KINDS.find(({ bytes }) => bytes.every((byte, at) => source[at] === byte))?.name

/** By the byte order mark; without one, by the brace that a backup begins with. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const brace = 0x7b
  if ((first === 0xff && second === 0xfe) || (first === brace && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === brace)) return 'utf-16be'
  return 'utf-8'
}

function checkText(raw: string): Decoded {
  const text = raw.replace(/^\uFEFF/, '')
  const start = text.trimStart()
  if (start === '') return { reason: EMPTY }
  if (start.startsWith('<')) return { reason: `This is a web page or XML. ${WANTED}` }
  if (!start.startsWith('{')) return { reason: `This is not a backup from Reel North. ${WANTED}` }
  return { text }
}

export const notOurs = (what: string) => `${what} ${WANTED}`
