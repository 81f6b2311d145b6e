import { joinBytes } from './join-bytes.ts'

/** The bytes compressed, without any frame around them. Rejects in a browser that cannot. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await pump(new CompressionStream('deflate-raw'), bytes, Infinity)
  return packed ?? new Uint8Array()
}

/**
 * The bytes that were compressed; undefined for what is damaged or cut off, and as soon as they turn
 * out to be more than `most`: a few bytes can be made to hold a gigabyte.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = new DecompressionStream('deflate-raw')
  try {
    return await pump(stream, bytes, most)
  } catch {
    return undefined
  }
}

type Pump = Pick<CompressionStream, 'readable' | 'writable'>

async function pump({ readable, writable }: Pump, bytes: Uint8Array<ArrayBuffer>, most: number) {
  const writer = writable.getWriter()
  const reader = readable.getReader()
  // What goes wrong with writing shows in the reading, too.
  const written = writer.write(bytes).then(() => writer.close())
  written.catch(() => {})
  const chunks: Uint8Array[] = []
  let length = 0
  for (let { value } = await reader.read(); value; { value } = await reader.read()) {
    length += value.length
    if (length > most) {
      await reader.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
  return joinBytes(chunks, length)
}
