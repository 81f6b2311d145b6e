import { readFileSync, rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  minify,
  type Plugin,
  type ResolvedConfig,
  type Rolldown,
  runnerImport,
  transformWithOxc,
} from 'vite'
import { contentPolicy, inlineHashes, metaPolicy } from './headers.ts'
import { hostFiles } from './host-files.ts'

type Prerender = typeof import('../src/prerender.tsx')
type RenderedPage = Prerender['pages'][number]

/**
 * Writes every page as HTML that can be read before any script runs: `/` into index.html, another
 * into `<path>.html`. Each holds its own words, the stylesheet, and the one inline script.
 */
export function prerenderPlugin({ plugins }: { plugins: () => Plugin[] }): Plugin {
  let config: ResolvedConfig
  return {
    name: 'reel-north:prerender',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async writeBundle(_, bundle) {
      const folder = resolve(config.root, config.build.outDir)
      const {
        module: { pages, filmCards },
      } = await runnerImport<Prerender>('/src/prerender.tsx', {
        root: config.root,
        configFile: false,
        logLevel: 'error',
        plugins: plugins(),
        define: config.define ?? {},
      })
      const shell = toShell(await readFile(join(folder, 'index.html'), 'utf8'), {
        boot: await bootScript(config.root),
        css: takeStylesheet(folder, bundle),
        fonts: Object.keys(bundle).filter((file) => file.endsWith('.woff2')),
        cards: filmCards,
      })
      const written = pages.map((page) => ({
        file: page.path === '/' ? 'index.html' : `${page.path.slice(1)}.html`,
        html: toHtml(shell, page, [
          ...chunksOf(page.path, bundle),
          ...(page.path === '/guide' ? Object.keys(bundle).filter(isGuideStyles) : []),
        ]),
      }))
      const home = written.find(({ file }) => file === 'index.html')
      if (!home) throw new Error('nothing was prerendered for /')
      const others = hostFiles(
        inlineHashes(home.html),
        pages.map(({ path }) => path),
      )
      await Promise.all([
        ...written.map(({ file, html }) => writeInto(join(folder, file), html)),
        // Hosts without rewrites answer an unknown address with this file.
        writeInto(join(folder, '404.html'), home.html),
        ...Object.entries(others).map(([file, text]) => writeInto(join(folder, file), text)),
      ])
    },
  }
}

async function writeInto(path: string, text: string) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function bootScript(root: string) {
  const path = join(root, 'src/boot.ts')
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { target: 'es2020' })
  const { code: small } = await minify('boot.js', code)
  return small.trim()
}

const isStylesheet = (file: string) => file.endsWith('.css')
/** Linked by the pages of the guide alone. */
const isGuideStyles = (file: string) => /(?:^|\/)guide-[\w-]+\.css$/.test(file)

/** Inlined into each page, so the file itself has no reader left. */
function takeStylesheet(folder: string, bundle: Rolldown.OutputBundle) {
  const files = Object.keys(bundle).filter((file) => isStylesheet(file) && !isGuideStyles(file))
  const [file] = files
  if (file === undefined || files.length > 1) {
    throw new Error(`expected one stylesheet, built: ${files.join(', ') || 'none'}`)
  }
  const css = readFileSync(join(folder, file), 'utf8').trim()
  rmSync(join(folder, file))
  return css
}

type Inlined = { boot: string; css: string; fonts: string[]; cards: Prerender['filmCards'] }

/** The built index.html with all that every page shares. */
function toShell(built: string, { boot, css, fonts, cards }: Inlined): string {
  // Without a `rel`: the boot script makes preloads of them where the network is quick enough.
  const fontLinks = fonts.map(
    (file) => `<link href="/${file}" as="font" type="font/woff2" crossorigin>`,
  )
  const head = `${fontLinks.join('')}<script>${boot}</script><style>${css}</style>`
  const html = built
    .replace(/<link rel="stylesheet"[^>]*>/, '')
    // Otherwise these count as render-blocking, and the first paint waits for React.
    .replaceAll('<script type="module"', '$& fetchpriority="low"')
    .replace('</head>', () => `${head}</head>`)
    .replace('</body>', () => `${dataBlock('film-cards', cards)}</body>`)
  const policy = metaPolicy(contentPolicy(inlineHashes(html)))
  return html
    .replace(
      '<meta charset="utf-8" />',
      (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace(/>\s*\n\s*</g, '><')
}

/** Data that a script reads and nothing runs, so the policy need not name it. */
function dataBlock(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${id}">${json}</script>`
}

function toHtml(shell: string, page: RenderedPage, files: string[]): string {
  const preloads = files
    .filter((file) => !shell.includes(file))
    .map((file) =>
      isStylesheet(file)
        ? `<link rel="stylesheet" href="/${file}">`
        : `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">`,
    )
  if (/<script| style="/.test(page.html)) {
    throw new Error(`${page.path} renders a script or a style attribute, which the policy refuses`)
  }
  return replaceOnce(shell, [
    ['<html lang="en">', `<html lang="en" data-page="${page.path}">`],
    ['<title>Reel North</title>', `<title>${escapeHtml(page.title)}</title>`],
    [
      '<meta name="description" content="" />',
      `<meta name="description" content="${escapeHtml(page.description)}">`,
    ],
    ['</head>', `${preloads.join('')}</head>`],
    ['<div id="root"></div>', `<div id="root">${page.html}</div>`],
  ])
}

function replaceOnce(text: string, changes: ReadonlyArray<[string, string]>): string {
  return changes.reduce((html, [from, to]) => {
    if (!html.includes(from)) throw new Error(`index.html has no ${from}`)
    return html.replace(from, () => to)
  }, text)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** The chunks of the entry and of the page itself: fetched together, not one after another has run. */
function chunksOf(path: string, bundle: Rolldown.OutputBundle): string[] {
  const film = /^\/films\/(.+)$/.exec(path)?.[1]
  const parts =
    film !== undefined
      ? ['/routes/films.$filmId.tsx?', `/films/${film}.film-page`]
      : path === '/guide'
        ? ['/routes/guide.$.tsx?', '/routes/-guide-pages.ts', '/guide/contents-page.tsx']
        : [`/routes${path}.tsx?`]
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const own = chunks.filter((chunk) =>
    chunk.moduleIds.some((id) => parts.some((part) => id.includes(part))),
  )
  const needed = new Set(
    [...own, ...chunks.filter(({ isEntry }) => isEntry)].map(({ fileName }) => fileName),
  )
  for (const file of needed) {
    for (const other of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) {
      needed.add(other)
    }
  }
  return [...needed]
}
