import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { launchKillable } from './killable-browser.ts'
import { openApp } from './open-app.ts'
import { writeAtOnce } from './write-at-once.ts'

/** `npm run torture` runs the long forms. */
const isLong = process.env['TORTURE'] === '1'
const CRASH_ROUNDS = isLong ? 100 : 3
const SAVE_ROUNDS = isLong ? 1000 : 10
const NOTE_ROUNDS = isLong ? 100 : 2
const TYPING_ROUNDS = isLong ? 20 : 2
const KILLED_AFTER_S = isLong ? [1, 5, 30] : [1]
const FILM = '/films/defilada'

async function openFilm(context: BrowserContext, base = ''): Promise<Page> {
  const page = await context.newPage()
  await openApp(page, base + FILM)
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
  return page
}

/** Makes ready what crashes the page at once: nothing of it runs any more. */
async function armCrash(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  return async () => {
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => undefined) // never answered
    await crashed
  }
}

/** Presses a button in the page itself, so that two tabs do it within a millisecond. */
const pressAt = (page: Page, name: string, time: number) =>
  page.evaluate(
    async ([label, at]) => {
      while (Date.now() < at) await new Promise((resolve) => setTimeout(resolve, 1))
      const buttons = [...document.querySelectorAll('button')]
      buttons.find((button) => button.textContent.trim() === label)?.click()
    },
    [name, time] as const,
  )

const noteOf = (page: Page) => page.getByRole('textbox', { name: 'Note' })

/** All texts of the film's note, in the record and in every journal. */
const textsOnDisk = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('rn1:'))
      .map((key) => localStorage.getItem(key) ?? ''),
  )

test(`C4 ${CRASH_ROUNDS} crashes of a tab in the moment another one saves: none loses an edit`, async ({
  context,
}) => {
  test.setTimeout(CRASH_ROUNDS * 20_000)
  let lost = 0
  for (let round = 0; round < CRASH_ROUNDS; round++) {
    const [one, other] = [await openFilm(context), await openFilm(context)]
    const crash = await armCrash(one)
    const wanted = String(round % 2 === 0)
    const time = Date.now() + 100
    const pressedOther = pressAt(other, 'Like', time + (round % 4))
    await pressAt(one, 'Watched', time)
    await crash()
    await pressedOther
    await other.close({ runBeforeUnload: false })
    const next = await openFilm(context)
    for (const name of ['Watched', 'Like']) {
      const button = next.getByRole('button', { name, exact: true })
      await expect(button)
        .toHaveAttribute('aria-pressed', wanted, { timeout: 3000 })
        .catch(() => lost++)
    }
    await next.close()
  }
  process.stdout.write(`C4: ${CRASH_ROUNDS} rounds, ${lost} edits lost\n`)
  expect(lost).toBe(0)
})

test(`C2 ${SAVE_ROUNDS} saves in two tabs at the same moment: none is lost`, async ({
  context,
}) => {
  test.setTimeout(60_000 + SAVE_ROUNDS * 1000)
  const tabs = [await openFilm(context), await openFilm(context)] as const
  const agrees = (page: Page, expected: boolean) =>
    page.waitForFunction((marked) => {
      const { f } = JSON.parse(localStorage.getItem('rn1:film:defilada') ?? '{}') as {
        f?: Record<string, { v: unknown }>
      }
      const isShown = [...document.querySelectorAll('button')]
        .filter(({ textContent }) => ['Watched', 'Like'].includes(textContent.trim()))
        .every((button) => button.getAttribute('aria-pressed') === String(marked))
      return isShown && f?.['watched']?.v === marked && f['liked']?.v === marked
    }, expected)
  for (let round = 1; round <= SAVE_ROUNDS; round++) {
    const time = Date.now() + 15
    await Promise.all([pressAt(tabs[0], 'Watched', time), pressAt(tabs[1], 'Like', time)])
    await Promise.all(tabs.map((tab) => agrees(tab, round % 2 === 1)))
  }
  process.stdout.write(`C2: ${SAVE_ROUNDS} rounds of two saves at once, 0 lost\n`)
})

test(`C3 ${NOTE_ROUNDS} times the same note in two tabs at once: both texts are kept`, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000 + NOTE_ROUNDS * 15_000)
  for (let round = 0; round < NOTE_ROUNDS; round++) {
    const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
    const [one, other] = [await openFilm(context), await openFilm(context)]
    await writeAtOnce([
      [one, 'first thought'],
      [other, 'second thought'],
    ])
    for (const page of [one, other]) {
      // In the record itself: each journal goes on holding what its own tab wrote.
      const record = () => page.evaluate(() => localStorage.getItem('rn1:film:defilada'))
      await expect.poll(record).toMatch(/(first.*second|second.*first) thought/)
    }
    await context.close()
  }
  process.stdout.write(`C3: ${NOTE_ROUNDS} rounds, both texts kept in each\n`)
})

test(`B6 a crash while typing costs half a second at most, ${TYPING_ROUNDS} times`, async ({
  context,
}) => {
  test.setTimeout(TYPING_ROUNDS * 30_000)
  const costs: number[] = []
  for (let round = 0; round < TYPING_ROUNDS; round++) {
    const page = await openFilm(context)
    await noteOf(page).fill('')
    await noteOf(page).focus()
    const crash = await armCrash(page)
    const typed: { text: string; at: number }[] = []
    const until = Date.now() + 1200 + round * 130
    for (let key = 0; Date.now() < until; key++) {
      await page.keyboard.type(String(key % 10))
      typed.push({ text: await noteOf(page).inputValue(), at: Date.now() })
    }
    const crashedAt = Date.now()
    await crash()
    const next = await openFilm(context)
    await expect(noteOf(next)).not.toHaveValue('')
    const kept = await noteOf(next).inputValue()
    const firstLost = typed.find(({ text }) => text.length > kept.length)
    costs.push(firstLost ? crashedAt - firstLost.at : 0)
    expect(typed.some(({ text }) => text === kept)).toBe(true)
    await next.close()
  }
  process.stdout.write(`B6: ms of typing lost, round by round: ${costs.join(', ')}\n`)
  // A key waits for the page, and the crash for its command: a tenth of a second is theirs.
  expect(Math.max(...costs)).toBeLessThanOrEqual(600)
})

for (const seconds of KILLED_AFTER_S) {
  test(`B7 the browser killed ${seconds} s after the last edit: nothing is lost`, async ({
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const profile = mkdtempSync(join(tmpdir(), 'reel-north-killed-'))
    try {
      const first = await launchKillable(profile)
      const page = await openFilm(first.context, baseURL ?? '')
      await noteOf(page).fill('written long before')
      await page.getByRole('button', { name: 'Watched', exact: true }).click()
      await page.waitForTimeout(1500)
      await noteOf(page).focus()
      await page.keyboard.press('End')
      await page.keyboard.type(', and the very last word', { delay: 20 })
      await page.waitForTimeout(seconds * 1000)
      await first.kill()

      const second = await launchKillable(profile)
      const again = await openFilm(second.context, baseURL ?? '')
      await expect(noteOf(again)).toHaveValue('written long before, and the very last word')
      await expect(again.getByRole('button', { name: 'Watched', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await expect(again.getByRole('alert')).toHaveCount(0)
      expect((await textsOnDisk(again)).join(' ')).toContain('the very last word')
      await second.close()
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
}

/** Waits until the second copy has the text too. */
const isCopied = (page: Page, text: string) =>
  expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        // Opened before the app has made it, it would be made here, and empty.
        const databases = await indexedDB.databases()
        if (!databases.some(({ name }) => name === 'reel-north')) return false
        return new Promise<boolean>((resolve) => {
          const opening = indexedDB.open('reel-north')
          opening.addEventListener('success', () => {
            const { result } = opening
            const stored = result.objectStoreNames.contains('records')
              ? result.transaction('records').objectStore('records').getAll()
              : undefined
            stored?.addEventListener('success', () => {
              resolve(JSON.stringify(stored.result).includes(wanted))
              result.close()
            })
            if (!stored) resolve(false)
          })
        })
      }, text),
    )
    .toBe(true)

for (const how of ['reloaded', 'opened anew', 'opened beside the one that had it'] as const) {
  test(`A12 storage cleared, the page ${how}: the second copy is offered, not written`, async ({
    context,
  }) => {
    const page = await openFilm(context)
    await noteOf(page).fill('years of notes')
    await page.getByRole('heading', { level: 1 }).click()
    await isCopied(page, 'years of notes')
    const clear = () => page.evaluate(() => localStorage.clear())
    let next = page
    if (how === 'reloaded') {
      await clear()
      await page.reload()
    } else if (how === 'opened anew') {
      await clear()
      await page.close()
      next = await openFilm(context)
    } else {
      await clear()
      next = await openFilm(context)
    }
    const alert = next.getByRole('alert').filter({ has: next.getByRole('button') })
    await expect(alert).toBeVisible()
    await expect(noteOf(next)).toHaveValue('')
    expect((await textsOnDisk(next)).join(' ')).not.toContain('years of notes')
    await alert.getByRole('button').first().click()
    await expect(noteOf(next)).toHaveValue('years of notes')
    await expect(alert).toHaveCount(0)
    expect((await textsOnDisk(next)).join(' ')).toContain('years of notes')
  })
}

test('D8 all caches deleted: what the user wrote is untouched, and the app opens', async ({
  context,
}) => {
  const page = await openFilm(context)
  await noteOf(page).fill('not in any cache')
  await page.getByRole('heading', { level: 1 }).click()
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await page.reload()
  await expect(noteOf(page)).toHaveValue('not in any cache')
})
