import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { cacheControl, inlineHashes, PAGES_CACHE, securityHeaders } from './headers.ts'
import { NOT_SHARED, SHARE_TARGET } from './share-target.ts'

/** `npm start` answers as a real host does: the same headers, and 404 for an asset that is gone. */
export function previewPlugin(): Plugin {
  return {
    name: 'reel-north:preview',
    configurePreviewServer(server) {
      const folder = resolve(server.config.root, server.config.build.outDir)
      server.middlewares.use((request, response, next) => {
        const headers = securityHeaders(
          inlineHashes(readFileSync(join(folder, 'index.html'), 'utf8')),
        )
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
        const path = decodePath(request.url ?? '/')
        // An address that cannot be decoded is one more unknown page, not a server's error text.
        if (path === undefined) request.url = '/'
        if (path?.startsWith('/assets/') && !existsSync(join(folder, path))) {
          response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': PAGES_CACHE })
          response.end('Not found')
          return
        }
        if (path === SHARE_TARGET) {
          response.writeHead(303, { Location: NOT_SHARED, 'Cache-Control': PAGES_CACHE })
          response.end()
          return
        }
        response.setHeader('Cache-Control', cacheControl(path ?? '/'))
        next()
      })
    },
  }
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return undefined
  }
}
