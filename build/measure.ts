import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listBuiltFiles, readBuiltText } from './built-files.ts'

export type Measured = {
  /** Bytes after gzip -9, of what one load of `/` fetches. */
  firstLoad: { js: number; html: number; all: number; requests: number }
  /** What another page adds to the scripts of `/`, by its path. */
  pagesOwnJs: Record<string, number>
  precached: number
}

/** Reads the built folder as a browser would: the HTML, and what it names. */
export function measure(folder: string): Measured {
  const weigh = (path: string) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length
  const sum = (paths: Iterable<string>) =>
    [...new Set(paths)].reduce((total, path) => total + weigh(path), 0)
  const files = listBuiltFiles(folder)
  const named = (path: string) => filesNamedBy(folder, path, files)
  const home = named('index.html')
  const homeJs = home.filter(isScript)
  const pages = files.filter((path) => path.endsWith('.html') && path !== '404.html')
  return {
    firstLoad: {
      js: sum(homeJs),
      html: weigh('index.html'),
      all: sum([...home, 'index.html']),
      requests: home.length + 1,
    },
    pagesOwnJs: Object.fromEntries(
      pages.map((path) => [
        path,
        sum(named(path).filter((file) => isScript(file) && !homeJs.includes(file))),
      ]),
    ),
    precached: sum(precachedFiles(folder, files)),
  }
}

const isScript = (path: string) => path.endsWith('.js')

/** Every file a page's HTML names and, for scripts, what those import before they run. */
function filesNamedBy(folder: string, page: string, files: readonly string[]): string[] {
  const html = readBuiltText(folder, page)
  // A link to another page is not fetched with this one, nor is the icon of a home screen.
  const text = html.replace(/<a [^>]*>|<link rel="apple-touch-icon"[^>]*>/g, '')
  const found = new Set(
    files.filter((file) => !file.endsWith('.html') && text.includes(`/${file}`)),
  )
  for (const file of found) {
    if (isScript(file))
      for (const other of importedBy(readBuiltText(folder, file))) found.add(other)
  }
  return [...found]
}

function importedBy(code: string): string[] {
  const imports = code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)
  return Array.from(imports, ([, name]) => `assets/${name}`)
}

function precachedFiles(folder: string, files: readonly string[]): string[] {
  const worker = readBuiltText(folder, 'sw.js')
  return files.filter((file) => worker.includes(`url:"${file}"`))
}
