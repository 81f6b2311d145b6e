import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeBackup } from '#domain/backup.ts'
import { formatSharedList, type SharedFilm } from '#domain/shared-list.ts'
import { packText } from '#lib/packed-text.ts'
import { readRawData } from '#state/text-storage.ts'
import { aRecord } from './builders.ts'
import { renderApp } from './render-app.tsx'

afterEach(() => vi.restoreAllMocks())

const keep = (id: string, fields: Record<string, unknown>, note = '') =>
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify(aRecord(fields, note)))
const filmsKept = () => Object.entries(readRawData()).filter(([key]) => key.startsWith('rn1:film:'))

function leaveForAnotherBrowser() {
  cleanup()
  localStorage.clear()
}

const SIX = [
  'defilada',
  'the-red-chapel',
  'dear-pyongyang',
  'rodman-big-bang',
  'a-state-of-mind',
  'meet-in-pyongyang',
]

async function linkTo(films: readonly SharedFilm[], title = 'For you', message = '') {
  return `/share#${await packText(formatSharedList({ title, message, films }))}`
}

/** The address in the dialog that is open, once it says all that was chosen there. */
async function readLink() {
  const field = await screen.findByRole('textbox', { name: 'Link' })
  await waitFor(() => expect(screen.getByRole('button', { name: 'Copy link' })).toBeEnabled())
  const { href, pathname, hash } = new URL((field as HTMLInputElement).value)
  return { href, path: pathname + hash }
}

describe('a shared list', () => {
  it('goes out from one browser and is added in another, as one step', async () => {
    for (const [at, id] of SIX.entries()) keep(id, { queued: true, rating: at + 4 }, 'My own words')
    const { user } = await renderApp('/watchlist')
    await user.click(await screen.findByRole('button', { name: 'Share…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Share a list' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Message, if you like' }), 'Look')
    const { href, path } = await readLink()
    expect(href.length).toBeLessThan(2000)
    await user.click(within(dialog).getByRole('button', { name: 'Copy link' }))
    expect(await within(dialog).findByText('Copied.')).toHaveRole('status')
    expect(await navigator.clipboard.readText()).toBe(href)
    expect(
      await within(dialog).findByRole('img', { name: /^QR code that opens Films about/ }),
    ).toBeVisible()

    leaveForAnotherBrowser()
    keep('defilada', { queued: true })
    const before = JSON.stringify(filmsKept())
    const other = await renderApp(path)
    expect(await screen.findByRole('heading', { name: 'Films about North Korea' })).toBeVisible()
    expect(screen.getByText('Look')).toBeVisible()
    expect(screen.queryByText('My own words')).not.toBeInTheDocument()
    const films = screen.getAllByRole('heading', { level: 3 }).map((film) => film.textContent)
    expect(films).toHaveLength(6)
    expect(films).toContain('The Red Chapel (2009) 2.5 stars')
    expect(screen.getByText('In your queue already.')).toBeVisible()
    expect(JSON.stringify(filmsKept())).toBe(before)

    await other.user.click(screen.getByRole('checkbox', { name: 'Add Dear Pyongyang to my queue' }))
    await other.user.click(screen.getByRole('button', { name: 'Add 4 films to the queue' }))
    expect(screen.getByText('Added 4 films to your queue.')).toHaveRole('status')
    expect(screen.getAllByText('In your queue already.')).toHaveLength(5)
    await other.user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(screen.getAllByText('In your queue already.')).toHaveLength(1)
  })

  it('brings a film of somebody’s own, and knows it again', async () => {
    const path = await linkTo([
      { film: { title: 'Pulgasari', year: 1985, imdb: 'tt0089851' }, note: 'A **monster** film' },
    ])
    const { user } = await renderApp(path)
    expect(await screen.findByText('monster')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add 1 film to the queue' }))
    expect(await screen.findByRole('link', { name: 'Pulgasari' })).toBeVisible()
    expect(screen.getByText('In your queue already.')).toBeVisible()
  })

  it('G3 carries what is no letter, and notes only when they are ticked', async () => {
    keep('defilada', { watched: true }, 'a\ud800b\u0000c')
    const { user } = await renderApp('/data')
    await user.click(await screen.findByRole('button', { name: 'Share a list…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Share a list' }))
    const without = await readLink()
    await user.click(dialog.getByRole('checkbox', { name: /^With my notes/ }))
    const { href, path } = await readLink()
    expect(href).not.toBe(without.href)
    leaveForAnotherBrowser()
    await renderApp(path)
    expect((await screen.findAllByText(/^a.b.c$/su)).at(-1)?.textContent).toBe('a\ud800b\u0000c')
  })
})

describe('E7 a link', () => {
  const good = linkTo([{ film: { id: 'defilada' }, rating: 8 }])

  it.each([
    ['cut off', async () => (await good).slice(0, -9)],
    ['of no version', async () => (await good).replace('#1.', '#')],
    ['of a later version', async () => (await good).replace('#1.', '#2.')],
    ['of 1 MB', async () => `/share#1.abc.${'A'.repeat(1_000_000)}`],
    ['that is no text', async () => '/share#%ED%A0%80%'],
    ['that holds something else', async () => `/share#${await packText('{"format":"other"}')}`],
    ['that inflates to a gigabyte', async () => `/share#${await bomb()}`],
  ])('%s is said to be damaged, and nothing changes', async (_, address) => {
    keep('defilada', { rating: 3 })
    const before = JSON.stringify(filmsKept())
    await renderApp(await address())
    expect(await screen.findByRole('alert')).toHaveTextContent(/^This link is damaged\./)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Shared with you')
    expect(JSON.stringify(filmsKept())).toBe(before)
  })

  it('H1 with a script in it shows the characters that were typed', async () => {
    const script = '<img src=x onerror="alert(1)"><script>alert(1)</script>'
    const path = await linkTo([{ film: { title: script } }], script, script)
    await renderApp(path)
    expect(await screen.findByRole('heading', { level: 2, name: script })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: script })).toBeVisible()
    expect(document.querySelector('main img, main script')).toBeNull()
  })

  it('with a film nobody knows here shows the rest of it', async () => {
    const path = await linkTo([{ film: { id: 'film-that-left' } }, { film: { id: 'defilada' } }])
    await renderApp(path)
    expect(
      await screen.findByText('This version of Reel North does not know this film.'),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: 'Add 1 film to the queue' })).toBeVisible()
  })

  it('without content says what belongs here', async () => {
    await renderApp('/share')
    expect(await screen.findByText(/Nothing came with this one/)).toBeVisible()
  })
})

async function bomb() {
  const { deflateRawSync } = await import('node:zlib')
  const { hashText } = await import('#lib/hash-text.ts')
  // What fits into a link: more is refused unread.
  const packed = deflateRawSync(Buffer.alloc(45_000_000), { level: 9 }).toString('base64url')
  return `1.${hashText(packed).toString(36)}.${packed}`
}

describe('moving to another device', () => {
  it('is a link that is merged there as a backup is, as one step', async () => {
    keep('defilada', { rating: 9, watched: true }, 'From the old phone')
    const { user } = await renderApp('/data')
    await user.click(await screen.findByRole('button', { name: 'Move to another device…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Move to another device' }))
    const { path } = await readLink()
    expect(
      await dialog.findByRole('img', { name: 'QR code that opens all you keep in Reel North' }),
    ).toBeVisible()

    leaveForAnotherBrowser()
    keep('the-red-chapel', { liked: true })
    const other = await renderApp(path)
    await other.user.click(await screen.findByRole('button', { name: 'See what it would change…' }))
    const preview = within(await screen.findByRole('dialog', { name: 'Import' }))
    expect(await preview.findByText('From the old phone')).toBeVisible()
    expect(localStorage.getItem('rn1:film:defilada')).toBeNull()
    await other.user.click(preview.getByRole('button', { name: 'Import 1 film' }))
    expect(await screen.findByText(/^Imported 1 film from the link\./)).toHaveRole('status')
    expect(localStorage.getItem('rn1:film:defilada')).toContain('From the old phone')
    await other.user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(localStorage.getItem('rn1:film:the-red-chapel')).toContain('liked')
  })

  it('goes by file when it is too much for a link, and says so', async () => {
    const words = Array.from({ length: 9000 }, (_, at) => (at * 7919) % 10007).join(' ')
    keep('defilada', {}, words)
    const share = vi.fn<(what: ShareData) => Promise<void>>(async () => {})
    vi.stubGlobal('navigator', Object.assign(navigator, { share, canShare: () => true }))
    const { user } = await renderApp('/data')
    await user.click(await screen.findByRole('button', { name: 'Move to another device…' }))
    expect(await screen.findByText(/too much for a link/)).toHaveRole('status')
    expect(screen.queryByRole('img', { name: /^QR code/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Send the file…' }))
    expect(await screen.findByText('Handed over.')).toHaveRole('status')
    const [file] = share.mock.lastCall?.[0].files ?? []
    expect(file?.name).toMatch(/^reel-north-.*\.json$/)
    expect(await file?.text()).toContain(words.slice(0, 100))
    vi.unstubAllGlobals()
  })

  it('is read by the reader of backups, whatever is wrong in it', async () => {
    const backup = makeBackup({
      records: new Map([['defilada', aRecord({ rating: 8 })]]),
      raw: {},
      exportedAt: new Date('2026-11-20T10:00:00Z'),
      app: '1.0.0',
    })
    const hostile = backup.replace('"v": 8', '"v": 11, "__proto__": {"polluted": true}')
    const { user } = await renderApp(`/share#${await packText(hostile)}`)
    await user.click(await screen.findByRole('button', { name: 'See what it would change…' }))
    const preview = within(await screen.findByRole('dialog', { name: 'Import' }))
    expect(await preview.findByText(/could not be read in full/)).toBeVisible()
    expect({}).not.toHaveProperty('polluted')
  })
})

it('a film is shared from its page: by a link of its own, or as a picture told in words', async () => {
  keep('defilada', { rating: 7 }, 'Who **held** the camera? ||The end.||')
  const { user } = await renderApp('/films/defilada')
  const share = within(await screen.findByRole('region', { name: 'Share' }))
  await user.click(share.getByRole('button', { name: 'Share…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Share Defilada' }))
  expect(
    await dialog.findByRole('img', { name: 'QR code that opens Watch Defilada' }),
  ).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Close' }))

  await user.click(share.getByRole('button', { name: 'Make a picture…' }))
  const picture = within(await screen.findByRole('dialog', { name: 'Picture of Defilada' }))
  await user.click(picture.getByRole('button', { name: 'Take the first one of my note' }))
  const words =
    'A poster of Defilada (Andrzej Fidyk, 1989). 3.5 stars of 5. “Who held the camera?” From Reel North, six films that help you understand North Korea.'
  expect(picture.getByRole('img', { name: words })).toBeVisible()
  await user.click(picture.getByRole('button', { name: 'Copy its words' }))
  expect(await picture.findByText('Words copied.')).toHaveRole('status')
  expect(await navigator.clipboard.readText()).toBe(words)
  await user.click(picture.getByRole('checkbox', { name: 'With my rating' }))
  expect(picture.queryByRole('img', { name: /stars/ })).not.toBeInTheDocument()
})
