import { readFileSync } from 'node:fs'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { readFilms } from './read-films.ts'
import { openApp } from './open-app.ts'

/** The same numbers from 0 to below `below` for the same seed (mulberry32). */
export type Random = (below: number) => number

export function createRandom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A backup on its way from one device to another. */
export type Parcel = { kind: 'file'; text: string } | { kind: 'link'; url: string }

const FILMS = readFilms().map(({ id }) => id)
const WORDS = ['snow', 'card', 'tide', 'lamp', 'gate', 'echo', 'field', 'salt']

type Edit = (page: Page, random: Random) => Promise<unknown>

const press = (name: string): Edit => {
  return (page) => page.getByRole('button', { name, exact: true }).click()
}

/** What somebody may do on a film’s page, each as by hand. */
const EDITS: Readonly<Record<string, Edit>> = {
  watched: press('Watched'),
  queue: press('Queue'),
  like: press('Like'),
  async rate(page, random) {
    const stars = page.getByRole('slider', { name: 'Rating', exact: true })
    await stars.press(['ArrowRight', 'ArrowLeft', 'End', 'Home'][random(4)] ?? 'End')
  },
  async write(page, random) {
    const merge = page.getByRole('button', { name: 'Merge into one text' })
    if (await merge.isVisible()) await merge.click()
    const note = page.getByRole('textbox', { name: 'Note', exact: true })
    await note.fill(`${await note.inputValue()} ${WORDS[random(WORDS.length)]}`)
  },
  async tag(page, random) {
    const open = page.getByRole('button', { name: 'Add tags' })
    if (await open.isVisible()) await open.click()
    await page.getByRole('combobox', { name: 'Add a tag' }).fill(WORDS[random(WORDS.length)] ?? '')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  },
  async 'remove a tag'(page) {
    const remove = page.getByRole('button', { name: /^Remove tag/ }).first()
    if (await remove.isVisible()) await remove.click()
  },
  async log(page, random) {
    await page.getByRole('button', { name: 'Log a viewing' }).click()
    const dialog = page.getByRole('dialog', { name: 'Log a viewing' })
    await dialog.getByRole('radio', { name: random(2) ? /^Today/ : 'Day unknown' }).check()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  },
  async 'remove a viewing'(page) {
    const remove = page.getByRole('button', { name: /^Remove the viewing/ }).first()
    if (await remove.isVisible()) await remove.click()
  },
  async 'take back'(page) {
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    if (await undo.isVisible()) await undo.click()
  },
}
const NAMES = Object.keys(EDITS)

/** One browser of its own, worked by chance through what anyone can press. */
export async function openDevice(context: BrowserContext) {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)

  async function editFilm(random: Random): Promise<string> {
    const film = FILMS[random(FILMS.length)] ?? ''
    await openApp(page, `/films/${film}`)
    const done: string[] = []
    for (let left = 2 + random(3); left > 0; left--) {
      const name = NAMES[random(NAMES.length)] ?? ''
      done.push(name)
      await EDITS[name]?.(page, random)
    }
    return `${film}: ${done.join(', ')}`
  }

  /** A film of one’s own is added; or one that is there is taken off the lists. */
  async function changeOwnFilms(random: Random): Promise<string> {
    await openApp(page, '/watchlist')
    const own = page.getByRole('article', { name: /^Mine/ }).getByRole('link').first()
    if (random(3) === 0 && (await own.isVisible())) {
      await own.click()
      await page.getByRole('button', { name: 'Remove film', exact: true }).click()
      return 'removes a film of one’s own'
    }
    await page.getByRole('button', { name: 'Add a film' }).click()
    const title = `Mine ${WORDS[random(WORDS.length)]} ${random(1000)}`
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
    await page.getByRole('button', { name: 'Add film', exact: true }).click()
    await expect(page.getByText(`Added “${title}”`)).toBeVisible()
    return `adds ${title}`
  }

  async function send(kind: Parcel['kind']): Promise<Parcel> {
    await openApp(page, '/data')
    if (kind === 'link') {
      await page.getByRole('button', { name: 'Move to another device…' }).click()
      return { kind, url: await page.getByRole('textbox', { name: 'Link' }).inputValue() }
    }
    const button = page.getByRole('button', { name: 'Download backup' })
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return { kind, text: readFileSync(await download.path(), 'utf8') }
  }

  /** Imports what a parcel has that is new here, as the preview offers it; and may think better of it. */
  async function receive(parcel: Parcel, { isTakenBack = false } = {}) {
    if (parcel.kind === 'link') {
      await openApp(page, parcel.url)
      await page.getByRole('button', { name: 'See what it would change…' }).click()
    } else {
      await openApp(page, '/data')
      const buffer = Buffer.from(parcel.text)
      const file = { name: 'backup.json', mimeType: 'application/json', buffer }
      await page.getByLabel('Import a file').setInputFiles(file)
    }
    const dialog = page.getByRole('dialog', { name: 'Import' })
    // Told once it is compared with what is here.
    const summary = dialog.getByText(
      /^Nothing new|films? (?:new here|with something|that differ|the same)/,
    )
    await expect(summary.first()).toBeVisible()
    const start = dialog.getByRole('button', { name: /^Import/ })
    if (await start.isVisible()) {
      await start.click()
      await expect(page.getByText(/^Imported/).first()).toBeVisible()
      if (isTakenBack) await page.getByRole('button', { name: 'Undo', exact: true }).click()
    } else await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
  }

  return { page, editFilm, changeOwnFilms, send, receive }
}
