// @vitest-environment node
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cataloguePlugin, parseFilmFile } from './catalogue-plugin.ts'

const defilada = JSON.parse(readFileSync('src/catalogue/films/defilada.json', 'utf8')) as object

let folder = ''
beforeEach(() => {
  folder = mkdtempSync('node_modules/.catalogue-')
  cpSync('src/catalogue', join(folder, 'catalogue'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const addFilm = (id: string, film: object) =>
  writeFileSync(join(folder, 'catalogue/films', `${id}.json`), JSON.stringify(film))

async function loadCatalogue() {
  const { module } = await runnerImport<typeof import('../src/catalogue/catalogue.ts')>(
    join(process.cwd(), folder, 'catalogue/catalogue.ts'),
    { configFile: false, logLevel: 'error', plugins: [cataloguePlugin()] },
  )
  return module.filmCards
}

it('takes one more film from its data file alone', async () => {
  const before = await loadCatalogue()
  const title = { value: 'One More Film', confidence: 'known', sources: ['seed'] }
  addFilm('one-more-film', { ...defilada, id: 'one-more-film', order: 900, title })
  const cards = await loadCatalogue()
  expect(cards.slice(0, -1)).toEqual(before)
  expect(cards.at(-1)).toMatchObject({ id: 'one-more-film', title: 'One More Film' })
})

it('stops the build at a broken film, naming file and field', async () => {
  addFilm('broken', { ...defilada, id: 'broken', order: 8, minutes: { value: 'an hour' } })
  await expect(loadCatalogue()).rejects.toThrow(/films\/broken\.json.*\n.*minutes/)
})

it.each([
  ['{oops', /x\.json is not JSON/],
  ['{}', /x\.json is not a film:\n.*id/],
  [JSON.stringify(defilada), /id: is "defilada", unlike its file's name/],
  [JSON.stringify({ ...defilada, id: 'x', extra: 1 }), /extra/],
])('refuses %.20s', (text, words) => {
  expect(() => parseFilmFile('films/x.json', text)).toThrow(words)
})
