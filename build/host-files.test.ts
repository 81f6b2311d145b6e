// @vitest-environment node
import { expect, it } from 'vitest'
import {
  ASSETS_CACHE,
  contentPolicy,
  inlineHashes,
  metaPolicy,
  securityHeaders,
} from './headers.ts'
import { hostFiles } from './host-files.ts'

const hashes = { scripts: ["'sha256-script='"], styles: ["'sha256-style='"] }
const expected = securityHeaders(hashes)
const files = hostFiles(hashes, ['/', '/films/defilada'])
const read = (name: string) => files[name] ?? ''

type VercelRule = { source: string; headers: { key: string; value: string }[] }
const vercel = JSON.parse(read('vercel.json')) as { headers: VercelRule[] }

/** Each form read back into plain headers, for any page and for an asset. */
const FORMS: Record<string, { page: Record<string, string>; assetCache: string | undefined }> = {
  netlify: {
    page: Object.fromEntries(
      Array.from(
        read('_headers')
          .split('\n/assets')[0]
          ?.matchAll(/^ {2}([\w-]+): (.*)$/gm) ?? [],
      ).map(([, name = '', value]) => [name, value ?? '']),
    ),
    assetCache: /^\/assets\/\*\n {2}Cache-Control: (.*)$/m.exec(read('_headers'))?.[1],
  },
  vercel: {
    page: toRecord(vercel.headers.find(({ source }) => source === '/(.*)')),
    assetCache: toRecord(vercel.headers.find(({ source }) => source === '/assets/(.*)'))[
      'Cache-Control'
    ],
  },
  nginx: {
    page: Object.fromEntries(
      Array.from(read('nginx.conf').matchAll(/^ {2}add_header ([\w-]+) "(.*)" always;$/gm))
        .map(([, name = '', value = '']) => [name, value])
        .filter(([name]) => name !== 'Cache-Control'),
    ),
    assetCache: /\/assets\/" "(.*)";/.exec(read('nginx.conf'))?.[1],
  },
}

function toRecord(rule: VercelRule | undefined): Record<string, string> {
  return Object.fromEntries(rule?.headers.map(({ key, value }) => [key, value]) ?? [])
}

it.each(Object.entries(FORMS))('%s sends the one set of headers', (_, { page, assetCache }) => {
  expect(page).toEqual(expected)
  expect(assetCache).toBe(ASSETS_CACHE)
})

it('sets no header by two rules, which hosts would join', () => {
  const rules = Array.from(read('_headers').matchAll(/^(\/\S*)$/gm), ([, path]) => path)
  expect(new Set(rules).size).toBe(rules.length)
  expect(read('_headers').split('\n/assets')[0]).not.toContain('Cache-Control')
})

it('answers 404 for a missing asset on every host', () => {
  expect(read('_redirects')).toMatch(/^\/assets\/\* \/404\.html 404\n/)
  expect(read('vercel.json')).toContain('"source": "/((?!assets/).*)"')
  expect(read('nginx.conf')).toContain('location /assets/ { try_files $uri =404; }')
})

it('leads what is shared to the data page where no service worker takes it', () => {
  expect(read('_redirects')).toContain('\n/share-target /data 302\n/* ')
  expect(JSON.parse(read('vercel.json'))).toMatchObject({
    redirects: [{ source: '/share-target', destination: '/data#not-shared', statusCode: 303 }],
  })
  expect(read('nginx.conf')).toContain('location = /share-target { return 303 /data#not-shared; }')
})

it('lets through nothing inline that it does not name, and no text as code', () => {
  const policy = contentPolicy(hashes)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types app-sw")
  expect(policy).toContain("script-src 'self' 'sha256-script='; style-src 'self' 'sha256-style=';")
})

it('keeps for a page’s own policy all but what means nothing there', () => {
  const parts = contentPolicy(hashes).split('; ')
  const left = new Set(metaPolicy(contentPolicy(hashes)).split('; '))
  expect(parts.filter((part) => !left.has(part))).toEqual([
    "frame-ancestors 'none'",
    'upgrade-insecure-requests',
  ])
})

it('names inline text by the hash a browser makes', () => {
  expect(inlineHashes('<script>alert(1)</script><script src="x"></script>')).toEqual({
    scripts: ["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"],
    styles: [],
  })
})
