import { ASSETS_CACHE, type InlineHashes, PAGES_CACHE, securityHeaders } from './headers.ts'
import { NOT_SHARED, SHARE_TARGET } from './share-target.ts'

/**
 * The headers and rewrites in the words of each kind of host, to lie beside the built app.
 * A missing asset answers 404 everywhere: an old tab that is given HTML for a script breaks. What is
 * shared with the app is taken by its service worker; without one, the host leads to the data page.
 */
export function hostFiles(hashes: InlineHashes, pages: readonly string[]): Record<string, string> {
  const headers = securityHeaders(hashes)
  return {
    _headers: netlifyHeaders(headers, pages),
    _redirects: `/assets/* /404.html 404\n${SHARE_TARGET} /data 302\n/* /index.html 200\n`,
    'vercel.json': vercelConfig(headers),
    'nginx.conf': nginxConfig(headers),
  }
}

/** Netlify and Cloudflare Pages. Both join a header that two rules set, so no two rules overlap. */
function netlifyHeaders(headers: Record<string, string>, pages: readonly string[]): string {
  const cached = (path: string, value: string) => `${path}\n  Cache-Control: ${value}\n`
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return [
    `/*\n${lines.join('\n')}\n`,
    cached('/assets/*', ASSETS_CACHE),
    ...[...pages, '/index.html', '/sw.js', '/manifest.webmanifest'].map((path) =>
      cached(path, PAGES_CACHE),
    ),
  ].join('')
}

function vercelConfig(headers: Record<string, string>): string {
  const config = {
    cleanUrls: true,
    headers: [
      { source: '/(.*)', headers: toPairs(headers) },
      { source: '/assets/(.*)', headers: toPairs({ 'Cache-Control': ASSETS_CACHE }) },
      { source: '/((?!assets/).*)', headers: toPairs({ 'Cache-Control': PAGES_CACHE }) },
    ],
    redirects: [{ source: SHARE_TARGET, destination: NOT_SHARED, statusCode: 303 }],
    rewrites: [{ source: '/((?!assets/).*)', destination: '/' }],
  }
  return `${JSON.stringify(config, undefined, 2)}\n`
}

function toPairs(headers: Record<string, string>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }))
}

/** All in the server block: an add_header further in would drop those outside it. */
function nginxConfig(headers: Record<string, string>): string {
  const lines = Object.entries({ ...headers, 'Cache-Control': '$reel_north_cache' })
  return `map "$status$uri" $reel_north_cache {
  default "${PAGES_CACHE}";
  "~^(200|206|304)/assets/" "${ASSETS_CACHE}";
}

server {
  listen 80;
  root /srv/reel-north;
  index index.html;

${lines.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}

  location = ${SHARE_TARGET} { return 303 ${NOT_SHARED}; }
  location /assets/ { try_files $uri =404; }
  location / { try_files $uri $uri.html /index.html; }
}
`
}
