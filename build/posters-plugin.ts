import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'

const MODULE_ID = 'virtual:posters'
const RESOLVED_ID = '\0' + MODULE_ID

/** In the sprite with the posters, but no film's. */
const MARK = 'mark'

type Sprite = { ids: string[]; source: string; url: string }

/**
 * Joins the posters and the mark in `folder` into one file of symbols, shown by `<use>`. One request for
 * all of them, named by its content so that it can be kept for ever.
 */
export function postersPlugin(folder: string): Plugin {
  const sprite = () => buildSprite(folder)
  return {
    name: 'reel-north:posters',
    resolveId: {
      filter: { id: /^virtual:posters$/ },
      handler: () => RESOLVED_ID,
    },
    load: {
      filter: { id: /^\0virtual:posters$/ },
      handler() {
        const { ids, url } = sprite()
        return [
          `export const spriteUrl = ${JSON.stringify(url)}`,
          `export const posterIds = ${JSON.stringify(ids)}`,
        ].join('\n')
      },
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/assets/posters-')) return next()
        response.setHeader('Content-Type', 'image/svg+xml')
        response.end(sprite().source)
      })
    },
    generateBundle() {
      const { source, url } = sprite()
      this.emitFile({ type: 'asset', fileName: url.slice(1), source })
    },
  }
}

export function buildSprite(folder: string): Sprite {
  const files = readdirSync(folder).filter((file) => file.endsWith('.svg'))
  const symbols = files.toSorted().map((file) => toSymbol(folder, file))
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
  refuseTwins(source)
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  return {
    ids: files
      .toSorted()
      .map((file) => basename(file, '.svg'))
      .filter((id) => id !== MARK),
    source,
    url: `/assets/posters-${hash}.svg`,
  }
}

function toSymbol(folder: string, file: string): string {
  const svg = readFileSync(join(folder, file), 'utf8').trim()
  const [, attributes = '', drawing] = /<svg\b([^>]*)>([\s\S]*)<\/svg>$/.exec(svg) ?? []
  if (drawing === undefined) throw new Error(`${file} is not one <svg> element`)
  if (/<script|<style|\sstyle=|\son\w+=|href="(?!#)/.test(svg)) {
    throw new Error(`${file} holds a script, a style or an address: the policy would refuse it`)
  }
  // Presentation attributes pass to the symbol; size and namespace belong to the file alone.
  const kept = attributes.replace(
    /\s(?:xmlns(?::\w+)?|width|height|role|id|aria-[a-z]+)="[^"]*"/g,
    '',
  )
  const tight = drawing
    .replace(/<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>|<desc>[\s\S]*?<\/desc>/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/>\s+</g, '><')
  return `<symbol id="${basename(file, '.svg')}"${kept}>${tight.trim()}</symbol>`
}

/** Two drawings in one file share their ids: a gradient of one would fill the other. */
function refuseTwins(source: string) {
  const ids = Array.from(source.matchAll(/\sid="([^"]*)"/g), ([, id]) => id)
  const twin = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twin !== undefined) throw new Error(`two posters use the id "${twin}"`)
}
