// @vitest-environment node
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from './hash-text.ts'
import { LONGEST_PACKED, packText, unpackText } from './packed-text.ts'

/** Anything at all with a right sum, as a hostile sender would make it. */
function forge(bytes: Buffer): string {
  const packed = bytes.toString('base64url')
  return `1.${hashText(packed).toString(36)}.${packed}`
}

it('gives back any text that UTF-8 can hold, from a part that an address leaves alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const packed = (await packText(text)) ?? ''
      expect(packed).toMatch(/^1\.[\da-z]+\.[\w-]*$/)
      expect(new URL(`https://x.example/share#${packed}`).hash).toBe(`#${packed}`)
      expect(await unpackText(packed)).toEqual({ kind: 'text', text })
    }),
  )
})

describe('E7 a part of an address', () => {
  it('that was cut off or changed at any place is damaged', async () => {
    const packed = (await packText('Who held the camera?')) ?? ''
    for (let at = 0; at < packed.length; at++) {
      expect(await unpackText(packed.slice(0, at))).toEqual({ kind: 'damaged' })
      const other = packed[at] === 'x' ? 'y' : 'x'
      const changed = packed.slice(0, at) + other + packed.slice(at + 1)
      expect((await unpackText(changed)).kind).not.toBe('text')
    }
  })

  it('that is any text is no exception', async () => {
    const anyPart = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('1', '2', '.', 'a', '%', '-', '_', '\ud800', ' ') }),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => forge(Buffer.from(bytes))),
    )
    await fc.assert(
      fc.asyncProperty(anyPart, async (part) => {
        expect(['text', 'damaged', 'newer']).toContain((await unpackText(part)).kind)
      }),
    )
  })

  it('of a later version is said to be that', async () => {
    const packed = (await packText('x')) ?? ''
    expect(await unpackText(`2${packed.slice(1)}`)).toEqual({ kind: 'newer' })
    expect(await unpackText('2.something else entirely')).toEqual({ kind: 'newer' })
    expect(await unpackText(`0${packed.slice(1)}`)).toEqual({ kind: 'damaged' })
  })

  it('of 1 MB is refused unread', async () => {
    expect(await unpackText(forge(Buffer.alloc(750_000)))).toEqual({ kind: 'damaged' })
  })

  it('that inflates without end is left off at the limit', async () => {
    const bomb = forge(deflateRawSync(Buffer.alloc(40_000_000), { level: 9 }))
    expect(bomb.length).toBeLessThan(LONGEST_PACKED)
    const before = process.memoryUsage().arrayBuffers
    expect(await unpackText(bomb)).toEqual({ kind: 'damaged' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })
})

it('is not made of a text that would not be read again', async () => {
  expect(await packText('a'.repeat(1_000_001))).toBeUndefined()
  const noise = Array.from({ length: 60_000 }, (_, at) => hashText(String(at)).toString(36)[0])
  expect(await packText(noise.join('').repeat(2))).toSatisfy(
    (packed: string | undefined) => packed === undefined || packed.length <= LONGEST_PACKED,
  )
})
