import { Inflate } from 'fflate'
import { crc32 } from '#lib/crc32.ts'
import { joinBytes } from '#lib/join-bytes.ts'
import type { ZipEntry } from './zip-directory.ts'

/** All that an archive may unpack to, in bytes. */
export const LARGEST_UNPACKED = 100 * 1024 * 1024

export type Unpacked = { bytes: Uint8Array; reason?: never } | { bytes?: never; reason: string }

const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
/** So little at a time that even what unpacks a thousandfold stays small. */
const SLICE = 8 * 1024

/** Unpacks one file, as long as there is `room` for it: what an archive says of its size is not believed. */
export function* unzippingEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  room: number,
): Generator<undefined, Unpacked> {
  if (entry.isEncrypted) return { reason: 'It is locked with a password.' }
  if (entry.method !== 0 && entry.method !== 8) {
    return { reason: `It is packed in a way that is not known here (${entry.method}).` }
  }
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const isThere = entry.at >= 0 && entry.at + LOCAL_SIZE <= archive.length
  if (!isThere || view.getUint32(entry.at, true) !== LOCAL) return { reason: DAMAGED }
  const start =
    entry.at +
    LOCAL_SIZE +
    view.getUint16(entry.at + 26, true) +
    view.getUint16(entry.at + 28, true)
  const packed = archive.subarray(start, start + entry.packedSize)
  if (packed.length !== entry.packedSize) return { reason: DAMAGED }
  const parts: Uint8Array[] = []
  const got = { size: 0 }
  const take = (part: Uint8Array) => {
    got.size += part.length
    if (got.size <= room) parts.push(part)
  }
  if (entry.method === 0) take(packed)
  else {
    const inflate = new Inflate(take)
    for (let at = 0; at < packed.length; at += SLICE) {
      if (got.size > room) break
      try {
        inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
      } catch {
        return { reason: DAMAGED }
      }
      yield
    }
  }
  if (got.size > room) return { reason: TOO_MUCH }
  const bytes = joinBytes(parts, got.size)
  return crc32(bytes) === entry.crc ? { bytes } : { reason: DAMAGED }
}

const DAMAGED = 'It is damaged: its bytes are not those that were packed.'
export const TOO_MUCH = 'It unpacks to more than 100 MB, the most that is read.'
