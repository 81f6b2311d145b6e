import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeBackup } from '#domain/backup.ts'
import { packText } from '#lib/packed-text.ts'
import { readRawData } from '#state/text-storage.ts'
import { keepShared } from '../build/share-target.ts'
import { stubCaches } from './fakes/fake-caches.ts'
import { renderApp } from './render-app.tsx'

afterEach(() => vi.unstubAllGlobals())

const backupOf = (id: string) =>
  makeBackup({
    records: new Map([
      [id, { v: 1, f: { rating: { s: '1700000000000-00000-other', v: 7 } }, n: [] }],
    ]),
    raw: {},
    exportedAt: new Date('2026-11-20T10:00:00Z'),
    app: '1.0.0',
  })
const fileOf = (id: string) => new File([backupOf(id)], `${id}.json`)
const filmsKept = () => Object.keys(readRawData()).filter((key) => key.startsWith('rn1:film:'))

/** As the system does: sends a form to the service worker, and goes where that leads. */
async function share(parts: readonly [name: string, value: string | File][]) {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  const url = 'https://reel-north.example/share-target'
  const request = { url, formData: async () => form } as Request
  const { headers } = await keepShared({ request })
  const { pathname, hash } = new URL(headers.get('Location') ?? '')
  return pathname + hash
}

const preview = async (name: string) => {
  const dialog = await screen.findByRole('dialog', { name: 'Import' })
  await within(dialog).findByText(new RegExp(`^${name}`))
  await within(dialog).findByRole('button', { name: 'Import 1 film' })
  return within(dialog)
}

describe('what another app shares', () => {
  it('is seen first, one after the other, whatever comes meanwhile, and then forgotten', async () => {
    const kept = stubCaches()
    expect(
      await share([
        ['files', fileOf('defilada')],
        ['files', fileOf('the-red-chapel')],
      ]),
    ).toBe('/data')
    const { user } = await renderApp('/data')
    const first = await preview('defilada.json')
    expect(first.getByText('1 more file to look at after this.')).toBeVisible()
    const dataTransfer = { types: ['Files'], files: [fileOf('dear-pyongyang')] }
    fireEvent.drop(window, { dataTransfer })
    expect(await first.findByText('2 more files to look at after this.')).toBeVisible()
    expect(filmsKept()).toEqual([])
    expect(kept.size).toBe(2)

    await user.click(first.getByRole('button', { name: 'Import 1 film' }))
    const second = await preview('the-red-chapel.json')
    await waitFor(() => expect(kept.size).toBe(1))
    await user.click(second.getByRole('button', { name: 'Close' }))
    const third = await preview('dear-pyongyang.json')
    await waitFor(() => expect(kept.size).toBe(0))
    await user.click(third.getByRole('button', { name: 'Import 1 film' }))
    expect(
      await screen.findByText(/from defilada\.json\. Imported .* from dear-pyongyang\.json\.$/),
    ).toBeVisible()
    expect(filmsKept().sort()).toEqual(['rn1:film:dear-pyongyang', 'rn1:film:defilada'])
  })

  it('is shown again when the page was left before it was decided on', async () => {
    stubCaches()
    await share([['text', backupOf('defilada')]])
    const { unmount } = await renderApp('/data')
    await preview('the shared text')
    unmount()
    await renderApp('/data')
    const again = await preview('the shared text')
    expect(again.getByRole('button', { name: 'Import 1 film' })).toBeEnabled()
  })

  it('opens a link that holds a list, on whatever host it was made', async () => {
    const kept = stubCaches()
    const list = { format: 'reel-north-list', title: 'Two to see', films: [['defilada', 7]] }
    const link = `https://elsewhere.example/share#${await packText(JSON.stringify(list))}`
    await share([
      ['text', 'Have a look:'],
      ['url', link],
    ])
    const { router } = await renderApp('/data')
    expect(await screen.findByRole('heading', { name: 'Two to see' })).toBeVisible()
    expect(router.state.location.pathname).toBe('/share')
    expect(kept.size).toBe(0)
    expect(filmsKept()).toEqual([])
  })

  it('is shown whole where a link is but a part of it', async () => {
    const kept = stubCaches()
    const table = 'Title,Note\nDefilada,see https://elsewhere.example/share#1abc\nA,b'
    await share([['text', table]])
    const { router } = await renderApp('/data')
    const dialog = within(await screen.findByRole('dialog', { name: 'Import' }))
    expect(await dialog.findByText(/the shared text/)).toBeVisible()
    expect(await dialog.findByText(/1abc/)).toBeVisible()
    expect(router.state.location.pathname).toBe('/data')
    expect(kept.size).toBe(1)
  })

  it('is said to be missing where it could not be kept', async () => {
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('full')) })
    const address = await share([['files', fileOf('defilada')]])
    expect(address).toBe('/data#not-shared')
    await renderApp(address)
    expect(await screen.findByRole('alert')).toHaveTextContent('What was shared did not arrive')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

it('files opened with the app are seen first, and one that is gone is refused', async () => {
  const handles = [
    { name: 'gone.csv', getFile: () => Promise.reject(new DOMException('', 'NotFoundError')) },
    { name: 'defilada.json', getFile: async () => fileOf('defilada') },
  ]
  const setConsumer = vi.fn<(consumer: (launch: object) => void) => void>((consumer) => {
    consumer({})
    consumer({ files: handles })
  })
  vi.stubGlobal('launchQueue', { setConsumer })
  const { user } = await renderApp('/data')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('gone.csv cannot be imported. The browser could not read it.')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await preview('defilada.json')
  expect(filmsKept()).toEqual([])
})
