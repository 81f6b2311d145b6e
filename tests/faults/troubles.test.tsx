import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { setParts } from '#state/entries.ts'
import { FakeDisk, type Plan } from '../fakes/fake-storage.ts'
import { renderApp } from '../render-app.tsx'

afterEach(() => vi.restoreAllMocks())

const stamp = (n: number) => `${String(1_700_000_000_000 + n)}-00000-other`
const record = (fields: object, notes: unknown[] = [], rest: object = {}) =>
  JSON.stringify({ v: 1, f: fields, n: notes, ...rest })
const note = (n: number, text: string, replaced: string[] = []) => ({
  s: stamp(n),
  t: text,
  p: replaced,
})

function useDisk(disk: FakeDisk, plan?: Plan) {
  const { storage } = disk.openTab(plan)
  vi.spyOn(window, 'localStorage', 'get').mockReturnValue(storage)
}

/** What another tab's save looks like from here. */
function saveFromOtherTab(key: string, text: string | null) {
  act(() => {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: text }))
  })
}

it.each(['{oops', 'undefined', '[object Object]', '', '\u0000'])(
  'A1 opens on unreadable text %j, offers a copy and keeps the rest',
  async (text) => {
    localStorage.setItem('rn1:film:defilada', text)
    localStorage.setItem('rn1:film:the-red-chapel', record({ watched: { s: stamp(1), v: true } }))
    await renderApp()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Some saved data could not be read')
    expect(
      within(alert).getByRole('button', { name: 'Download the unreadable copy' }),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: 'Watched The Red Chapel' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  },
)

it('A6 shows data of a newer version and writes nothing', async () => {
  const newer = JSON.stringify({ v: 2, f: { watched: { s: stamp(1), v: true } }, n: [], more: 1 })
  const writes = vi.fn<(key: string) => void>()
  useDisk(new FakeDisk([['rn1:film:defilada', newer]]), ({ op, key }) => {
    if (op === 'set' || op === 'remove') writes(key)
    return undefined
  })
  const { user } = await renderApp()
  expect(await screen.findByRole('alert')).toHaveTextContent('This data comes from a newer version')
  await user.click(screen.getByRole('button', { name: 'Like The Red Chapel' }))
  expect(screen.getByRole('button', { name: 'Download backup' })).toBeVisible()
  expect(writes).not.toHaveBeenCalled()
})

it('A10 lists films that left the catalogue, with their note', async () => {
  localStorage.setItem(
    'rn1:film:film-that-left',
    record({ rating: { s: stamp(1), v: 7 } }, [note(2, 'I still think of it.')]),
  )
  await renderApp('/data')
  const gone = within(await screen.findByRole('region', { name: 'Films no longer here' }))
  expect(gone.getByText('film-that-left')).toBeVisible()
  expect(gone.getByText(/3.5 stars/)).toBeVisible()
  expect(gone.getByText('I still think of it.')).toBeVisible()
})

it('B1 says that the disk is full until a save works again', async () => {
  const disk = new FakeDisk()
  disk.quota = 10
  useDisk(disk)
  const { user } = await renderApp()
  await user.click(screen.getByRole('button', { name: 'Watched Defilada' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Not saved: 1 film')
  expect(screen.getByRole('button', { name: 'Watched Defilada' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  disk.quota = Infinity
  await user.click(screen.getByRole('button', { name: 'Like Defilada' }))
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  expect(disk.texts.get('rn1:film:defilada')).toContain('"watched"')
})

it('B1 names the first of many films that are not saved, and counts the others', async () => {
  const disk = new FakeDisk()
  disk.quota = 10
  useDisk(disk)
  await renderApp()
  const ids = Array.from({ length: 1006 }, (_, at) => `own-${at}`)
  act(() =>
    setParts(
      '',
      ids.map((filmId) => ({ filmId, fields: { own: true, 'own:title': `Title ${filmId}` } })),
    ),
  )
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Not saved: 1,006 films')
  expect(alert).toHaveTextContent('Title own-5, and 1,000 more is kept in this tab')
})

it('A11 works in memory where storage is blocked, and says so', async () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure', 'SecurityError')
  })
  const { user } = await renderApp('/films/defilada')
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing can be saved in this browser')
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'only here')
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('only here')
  expect(screen.getByText('Not saved: this browser keeps nothing')).toHaveRole('status')
  expect(screen.getByRole('button', { name: 'Download backup' })).toBeVisible()
})

it('B8 asks what to do when another page removed everything', async () => {
  const { user } = await renderApp()
  await user.click(screen.getByRole('button', { name: 'Watched Defilada' }))
  act(() => {
    localStorage.clear()
    window.dispatchEvent(new StorageEvent('storage', { key: null }))
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('Saved data was removed')
  expect(localStorage.getItem('rn1:film:defilada')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(localStorage.getItem('rn1:film:defilada')).toContain('"watched"')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('B8 lets go of removed data only when told to, and then asks no more', async () => {
  const { user } = await renderApp()
  await user.click(screen.getByRole('button', { name: 'Watched Defilada' }))
  saveFromOtherTab('rn1:film:defilada', null)
  await user.click(await screen.findByRole('button', { name: 'Accept the removal' }))
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  expect(screen.getByRole('button', { name: 'Watched Defilada' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  expect(localStorage.getItem('rn1:film:defilada')).toBeNull()
})

it('C3 keeps both texts of a note written in two tabs, and lets the user merge them', async () => {
  const { user } = await renderApp('/films/defilada')
  const field = screen.getByRole('textbox', { name: 'Note' })
  await user.type(field, 'mine')
  saveFromOtherTab('rn1:film:defilada', record({}, [note(1, 'theirs')]))
  expect(field).toHaveValue('mine')
  await user.type(field, ' too')
  await user.tab()
  const versions = within(await screen.findByRole('region', { name: 'Two versions of this note' }))
  expect(versions.getByText('mine too')).toBeVisible()
  expect(versions.getByText('theirs')).toBeVisible()
  await user.click(versions.getByRole('button', { name: 'Merge into one text' }))
  expect(field).toHaveValue('theirs\n\nmine too')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('region', { name: 'Two versions of this note' })).toBeVisible()
})

it('C3 makes no second version of a text that was settled elsewhere and is typed on here', async () => {
  localStorage.setItem('rn1:film:defilada', record({}, [note(1, 'mine'), note(2, 'theirs')]))
  const { user } = await renderApp('/films/defilada')
  const field = screen.getByRole('textbox', { name: 'Note' })
  await user.type(field, '!')
  saveFromOtherTab(
    'rn1:film:defilada',
    record({}, [{ s: stamp(9e11), t: 'theirs!', p: [stamp(1), stamp(2)] }]),
  )
  await user.type(field, '!')
  await user.tab()
  expect(screen.queryByRole('region', { name: 'Two versions of this note' })).toBeNull()
})

describe('C3 two texts', () => {
  const region = () => screen.queryByRole('region', { name: 'Two versions of this note' })
  const field = () => screen.getByRole('textbox', { name: 'Note' })
  const open = async () => {
    localStorage.setItem('rn1:film:defilada', record({}, [note(1, 'older'), note(2, 'newer')]))
    return renderApp('/films/defilada')
  }

  it('C3 stand side by side, each to be read, kept or discarded under its own name', async () => {
    const { user } = await open()
    expect(field()).toHaveValue('newer')
    expect(screen.getByText(/^Written in two places/)).toHaveRole('status')
    const newest = screen.getByRole('group', { name: 'Text 1, the newest' })
    expect(newest).toHaveTextContent('newer')
    expect(screen.getByRole('group', { name: 'Text 2' })).toHaveTextContent('older')
    newest.focus()
    const names = []
    for (let stop = 0; stop < 6; stop++) {
      await user.tab()
      names.push(document.activeElement?.textContent)
    }
    expect(names).toEqual([
      'Keep text 1: newer',
      'Discard text 1: newer',
      'older',
      'Keep text 2: older',
      'Discard text 2: older',
      'Merge into one text',
    ])
  })

  it.each([
    [/^Keep text 2\W+older$/, 'older'],
    [/^Discard text 2\W+older$/, 'newer'],
    [/^Discard text 1\W+newer$/, 'older'],
  ])('C3 are one after %s, and two again after Undo', async (name, left) => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name }))
    expect(field()).toHaveValue(left)
    expect(region()).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(region()).toBeVisible()
  })
})

it('C2 shows at once what another tab saved', async () => {
  await renderApp()
  saveFromOtherTab('rn1:film:defilada', record({ rating: { s: stamp(1), v: 9 } }))
  await waitFor(() =>
    expect(screen.getByRole('slider', { name: 'Rating Defilada' })).toHaveAttribute(
      'aria-valuetext',
      '4.5 stars',
    ),
  )
})

it('E3 puts a record under a name every object has aside, and pollutes nothing', async () => {
  localStorage.setItem('rn1:film:__proto__', record({ watched: { s: stamp(1), v: true } }))
  await renderApp('/?q={"__proto__":{"p":1}}')
  expect(({} as Record<string, unknown>)['p']).toBeUndefined()
  expect(screen.getByRole('searchbox')).toHaveValue('{"__proto__":{"p":1}}')
})

it('C6 reads again what changed while the page was asleep', async () => {
  await renderApp()
  localStorage.setItem('rn1:film:defilada', record({ liked: { s: stamp(1), v: true } }))
  fireEvent(window, new PageTransitionEvent('pageshow', { persisted: true }))
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Like Defilada' })).toHaveAttribute(
      'aria-pressed',
      'true',
    ),
  )
})
