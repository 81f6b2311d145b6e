/**
 * A text as the bytes of a file that gives it back unit by unit: UTF-8, or where a lone surrogate
 * stands in it, which UTF-8 cannot hold, UTF-16 with a byte order mark.
 */
export function exactBytes(text: string): Uint8Array<ArrayBuffer> {
  if (!LONE_SURROGATE.test(text)) return new TextEncoder().encode(text)
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, true)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), true)
  return new Uint8Array(view.buffer)
}

const LONE_SURROGATE = /\p{Surrogate}/u
