/**
 * Draws the app's icons from its mark: `node scripts/draw-icons.mjs`.
 *
 * Run by hand when src/artwork/mark.svg changes; what it writes, public/icons/*.png and
 * public/favicon.svg, is committed, so a build needs no browser.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from '@playwright/test'

const PAPER = '#f6f1e7'
const INK = '#1e1a15'
const NEEDLE = '#a5301b'
const INK_BY_NIGHT = '#f0e8d9'
const NEEDLE_BY_NIGHT = '#f2896b'

/** `mark` is the reel's share of the width; a maskable icon may lose all outside the middle 80 %. */
const ICONS = [
  { name: 'icon-192', size: 192, mark: 0.76, corner: 0.22 },
  { name: 'icon-512', size: 512, mark: 0.76, corner: 0.22 },
  { name: 'maskable-512', size: 512, mark: 0.62, corner: 0 },
  { name: 'apple-touch-icon', size: 180, mark: 0.72, corner: 0 },
  { name: 'monochrome-512', size: 512, mark: 0.62, oneColour: true },
]

const pathTo = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const mark = readFileSync(pathTo('src/artwork/mark.svg'), 'utf8')
const shapes = mark.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')

const paint = (ink, needle) => `--mark-needle:${needle};color:${ink}`

function iconPage({ size, mark: share, corner, oneColour }) {
  const tile = oneColour ? '' : `background:${PAPER};border-radius:${corner * size}px;`
  const colours = oneColour ? paint('#000', 'none') : paint(INK, NEEDLE)
  const inset = (size * (1 - share)) / 2
  return `<style>body{margin:0}</style>
    <div style="${tile}${colours};box-sizing:border-box;width:${size}px;height:${size}px;padding:${inset}px">${mark}</div>`
}

/** A browser shows the favicon outside the page, so it carries its own colours for light and dark. */
function favicon() {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<style>
svg{${paint(INK, NEEDLE)}}
@media(prefers-color-scheme:dark){svg{${paint(INK_BY_NIGHT, NEEDLE_BY_NIGHT)}}}
</style>${shapes}</svg>
`
}

/** The page's own reading of a screenshot: four bytes a pixel, as base64. */
async function pixelsOf(page, screenshot) {
  const base64 = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob())
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
      canvas.drawImage(image, 0, 0)
      const { data } = canvas.getImageData(0, 0, image.width, image.height)
      return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''))
    },
    `data:image/png;base64,${screenshot.toString('base64')}`,
  )
  return Buffer.from(base64, 'base64')
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

const rgba = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).concat(255)
const clear = ([red, green, blue]) => [red, green, blue, 0]

/** The flat colours of an icon and, for smooth edges, eight steps between any two that touch. */
function paletteOf({ oneColour }) {
  const [paper, ink, needle, black] = [PAPER, INK, NEEDLE, '#000000'].map(rgba)
  const edges = oneColour
    ? [[clear(black), black]]
    : [
        [clear(paper), paper],
        [paper, ink],
        [paper, needle],
        [ink, needle],
      ]
  const steps = Array.from({ length: 9 }, (_, step) => step / 8)
  return edges.flatMap(([from, to]) =>
    steps.map((part) => from.map((value, at) => Math.round(value + (to[at] - value) * part))),
  )
}

/** Colours compare as they look: the clearer, the less their red, green and blue count. */
const seen = ([red, green, blue, alpha]) => [red, green, blue, 255].map((v) => v * (alpha / 255))

function nearestIn(palette, pixel) {
  const target = seen(pixel)
  const distance = (colour) => Math.hypot(...seen(colour).map((value, at) => value - target[at]))
  const distances = palette.map(distance)
  return distances.indexOf(Math.min(...distances))
}

/** A PNG of palette indexes: a third of the bytes of Chromium's own, which spends four on every pixel. */
function packPng(pixels, { size, ...icon }) {
  const palette = paletteOf(icon)
  const known = new Map()
  const rows = Buffer.alloc((size + 1) * size) // each row begins with its filter: 0, none
  for (let at = 0; at < size * size; at++) {
    const key = pixels.readUInt32BE(at * 4)
    if (!known.has(key)) known.set(key, nearestIn(palette, pixels.subarray(at * 4, at * 4 + 4)))
    rows[at + Math.floor(at / size) + 1] = known.get(key)
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]) // 8 bits, by palette
  header.writeUInt32BE(size)
  header.writeUInt32BE(size, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    ...(icon.corner === 0 ? [] : [chunk('tRNS', Buffer.from(palette.map((colour) => colour[3])))]),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const own = chromium.executablePath()
const browser = await chromium.launch({
  executablePath: existsSync(own) ? own : (process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
mkdirSync(pathTo('public/icons'), { recursive: true })
for (const icon of ICONS) {
  await page.setViewportSize({ width: icon.size, height: icon.size })
  await page.setContent(iconPage(icon))
  const pixels = await pixelsOf(page, await page.screenshot({ omitBackground: true }))
  writeFileSync(pathTo(`public/icons/${icon.name}.png`), packPng(pixels, icon))
}
await browser.close()
writeFileSync(pathTo('public/favicon.svg'), favicon())
