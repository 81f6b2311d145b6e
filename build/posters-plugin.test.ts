// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { posterIds, spriteUrl } from 'virtual:posters'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { filmCards } from '../src/catalogue/catalogue.ts'
import { buildSprite } from './posters-plugin.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync('node_modules/.posters-')
})
afterEach(() => rmSync(folder, { recursive: true }))

const draw = (id: string, inside: string) =>
  writeFileSync(
    join(folder, `${id}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 320" width="240" height="320" fill="none">${inside}</svg>\n`,
  )

it('has posters of films alone; a film without one gets a plain one', () => {
  const films = filmCards.map(({ id }) => id)
  expect(posterIds.length).toBeGreaterThanOrEqual(6)
  expect(posterIds.filter((id) => !films.includes(id))).toEqual([])
  expect(spriteUrl).toMatch(/^\/assets\/posters-[\w-]{8}\.svg$/)
})

it('makes a symbol of each drawing, named by its film', () => {
  draw('one', '<!-- a circle -->\n  <circle r="1"/>\n')
  draw('mark', '<path/>')
  const { ids, source } = buildSprite(folder)
  expect(ids).toEqual(['one'])
  expect(source).toContain(
    '<symbol id="one" viewBox="0 0 240 320" fill="none"><circle r="1"/></symbol>',
  )
})

it('is named by its content', () => {
  draw('one', '<circle r="1"/>')
  const before = buildSprite(folder).url
  expect(buildSprite(folder).url).toBe(before)
  draw('one', '<circle r="2"/>')
  expect(buildSprite(folder).url).not.toBe(before)
})

it.each([
  '<script/>',
  '<style/>',
  '<g style="fill:red"/>',
  '<g onload="x"/>',
  '<use href="https://x.example"/>',
])('refuses %s, as the policy would', (inside) => {
  draw('one', inside)
  expect(() => buildSprite(folder)).toThrow(/one\.svg/)
})

it('refuses one id in two drawings, where a gradient of one would fill the other', () => {
  draw('one', '<linearGradient id="sky"/>')
  draw('two', '<linearGradient id="sky"/>')
  expect(() => buildSprite(folder)).toThrow('sky')
})
