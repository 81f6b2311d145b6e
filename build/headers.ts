import { createHash } from 'node:crypto'

/** The inline script and stylesheet the policy lets through, by their sha256. */
export type InlineHashes = { scripts: readonly string[]; styles: readonly string[] }

/** The one policy: every form a host wants is written from it. */
export function contentPolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-sw app-import',
    'upgrade-insecure-requests',
  ].join('; ')
}

/**
 * The same for hosts that send no headers, such as GitHub Pages. `frame-ancestors` means nothing in
 * a page, and upgrading requests would break a copy served over plain HTTP in a local network.
 */
export function metaPolicy(policy: string): string {
  return policy.replace(" frame-ancestors 'none';", '').replace('; upgrade-insecure-requests', '')
}

/** Without `bluetooth` and `web-share`: Chromium on some systems complains of each on every page. */
const PERMISSIONS = [
  ...'camera microphone geolocation payment usb serial hid midi accelerometer gyroscope magnetometer display-capture browsing-topics'
    .split(' ')
    .map((feature) => `${feature}=()`),
  ...'clipboard-write fullscreen'.split(' ').map((feature) => `${feature}=(self)`),
]

export function securityHeaders(hashes: InlineHashes): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(hashes),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS.join(', '),
  }
}

/** A file here is named by its content, and never changes. */
export const ASSETS_CACHE = 'public, max-age=31536000, immutable'
/** Asked for again each time, so that a new version is seen. */
export const PAGES_CACHE = 'no-cache'

export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? ASSETS_CACHE : PAGES_CACHE
}

export function inlineHashes(html: string): InlineHashes {
  const hashesOf = (pattern: RegExp) =>
    Array.from(html.matchAll(pattern), ([, text = '']) => {
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    })
  return {
    scripts: hashesOf(/<script>([\s\S]*?)<\/script>/g),
    styles: hashesOf(/<style>([\s\S]*?)<\/style>/g),
  }
}
