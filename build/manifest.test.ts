// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { manifest } from './manifest.ts'

const images = [...(manifest.icons ?? []), ...(manifest.screenshots ?? [])]

/** Width and height stand at a fixed place in every PNG. */
function readSize(path: string): string {
  const bytes = readFileSync(path)
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

it.each(images.map(({ src, sizes }) => [src, sizes]))('has %s in %s', (src, sizes) => {
  expect(readSize(`public${src}`)).toBe(sizes)
})

it('can be installed: a name, an icon of each purpose, a picture for each kind of screen', () => {
  expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone' })
  expect(manifest.icons?.map(({ purpose }) => purpose)).toEqual([
    'any',
    'any',
    'maskable',
    'monochrome',
  ])
  expect(manifest.screenshots?.map(({ form_factor }) => form_factor)).toEqual(['wide', 'narrow'])
})

it('takes files that are opened with it or shared with it, and texts, by the same types', () => {
  const [handler] = manifest.file_handlers
  expect(handler).toMatchObject({ action: '/data', launch_type: 'single-client' })
  const { action, method, enctype, params } = manifest.share_target ?? {}
  expect({ action, method, enctype }).toEqual({
    action: '/share-target',
    method: 'POST',
    enctype: 'multipart/form-data',
  })
  expect(params).toMatchObject({ text: 'text', url: 'url', files: [{ name: 'files' }] })
  const types = Object.entries(handler?.accept ?? {}).flat(2)
  expect(JSON.stringify(params?.files)).toContain(JSON.stringify(types).slice(1, -1))
})
