/** One file of a ZIP archive, as the table of contents at its end tells of it. */
export type ZipEntry = {
  path: string
  /** Where its own header begins. */
  at: number
  packedSize: number
  method: number
  crc: number
  isEncrypted: boolean
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 8

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LONGEST_COMMENT = 0xffff
const LARGE = 0xffffffff

/** The table of contents; a reason if there is none that can be read. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | { reason: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) {
    return {
      reason: 'This ZIP archive is cut off: its table of contents, at its end, is not there.',
    }
  }
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = end - size
  // Something may stand before the archive: then every place in it is further on.
  const shift = start - view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  let at = start
  while (entries.length < count) {
    if (at < 0 || at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) {
      return { reason: 'The table of contents of this ZIP archive is damaged.' }
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    ) as [number, number, number]
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)
    entries.push({
      path: new TextDecoder().decode(name).replaceAll('\\', '/'),
      at: view.getUint32(at + 42, true) + shift,
      packedSize: packedSize(view, at, at + CENTRAL_SIZE + nameLength, extraLength),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += CENTRAL_SIZE + nameLength + extraLength + commentLength
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

/** A size too large for its place, or written by a program that takes no chances, is an extra. */
function packedSize(view: DataView, entry: number, extra: number, length: number): number {
  const size = view.getUint32(entry + 20, true)
  const isUnpackedLarge = view.getUint32(entry + 24, true) === LARGE
  if (size !== LARGE) return size
  for (let at = extra; at + 4 <= Math.min(extra + length, view.byteLength);) {
    const place = at + 4 + (isUnpackedLarge ? 8 : 0)
    if (view.getUint16(at, true) === 1 && place + 8 <= view.byteLength) {
      return Number(view.getBigUint64(place, true))
    }
    at += 4 + view.getUint16(at + 2, true)
  }
  return size
}
