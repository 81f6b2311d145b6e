import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { renderApp } from './render-app.tsx'

afterEach(() => vi.useRealTimers())

const stamp = '1795000000001-00000-other'

function keep(film: string, viewings: Record<string, object>, remark?: string) {
  const fields = Object.entries(viewings).map(([id, v]) => [`view:${id}`, { s: stamp, v }])
  const [first] = Object.keys(viewings)
  const n = remark ? [{ s: stamp, t: remark, p: [], k: `view:${first}:remark` }] : []
  const record = JSON.stringify({ v: 1, f: Object.fromEntries(fields), n })
  localStorage.setItem(`rn1:film:${film}`, record)
}

/** A November with two films on one day, one viewing in January 2025, and one of no known day. */
function keepSome() {
  keep('defilada', { a: { on: '2026-11-22', rating: 7 }, b: {} }, 'With Ana.')
  keep('dear-pyongyang', { c: { on: '2026-11-22' }, d: { on: '2025-01-31' } })
}

/** The calendar's cell of a day, and what it says. */
const dayCell = (number: number) => {
  const found = screen
    .getAllByRole('cell')
    .find((cell) => cell.querySelector('time')?.textContent === String(number))
  if (!found) throw new Error(`no day ${number}`)
  return found
}
const cell = (number: number) => within(dayCell(number))
const month = () => screen.getByRole('heading', { level: 2, name: /\d{4}/ }).textContent

it('says what to do while there is nothing in it', async () => {
  await renderApp('/diary')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Diary')
  expect(screen.getByText(/press “Log a viewing”/)).toBeVisible()
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
  expect(document.title).toBe('Diary · Reel North')
  expect(
    within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Diary' }),
  ).toHaveAttribute('aria-current', 'page')
})

it('shows a month as a table of days, each with its films', async () => {
  keepSome()
  await renderApp('/diary?month=2026-11')
  expect(month()).toBe('November 2026 2 viewings')
  const table = within(screen.getByRole('table', { name: /November 2026/ }))
  expect(table.getAllByRole('columnheader').map((header) => header.textContent)).toHaveLength(7)
  expect(
    cell(22)
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['Dear Pyongyang', '/films/dear-pyongyang'],
    ['Defilada', '/films/defilada'],
  ])
  expect(cell(21).queryByRole('link')).not.toBeInTheDocument()
  const undated = within(screen.getByRole('region', { name: /^Day unknown/ }))
  expect(undated.getByRole('link', { name: 'Defilada' })).toBeVisible()
})

it('shows the same month as a list, by links that keep the month', async () => {
  keepSome()
  const { user, router } = await renderApp('/diary?month=2026-11')
  await user.click(screen.getByRole('link', { name: 'List' }))
  const day = within(await screen.findByRole('region', { name: '22 November 2026' }))
  expect(day.getAllByRole('listitem')).toHaveLength(2)
  expect(day.getByText('3.5 stars · Rewatch')).toBeVisible()
  expect(day.getByText('With Ana.')).toBeVisible()
  expect(router.state.location.search).toEqual({ month: '2026-11', view: 'list' })
  expect(screen.getByRole('link', { name: 'List' })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('link', { name: 'Calendar' })).not.toHaveAttribute('aria-current')
  await user.click(screen.getByRole('link', { name: 'Previous month' }))
  expect(month()).toMatch(/^October 2026/)
  expect(router.state.location.search).toEqual({ month: '2026-10', view: 'list' })
  await user.click(screen.getByRole('link', { name: 'Go to January 2025' }))
  expect(screen.getByRole('region', { name: '31 January 2025' })).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Next month' }))
  await user.click(screen.getByRole('link', { name: 'This month' }))
  expect(router.state.location.search).toEqual({ view: 'list' })
})

it('goes to any month that has viewings', async () => {
  keepSome()
  const { user, router } = await renderApp('/diary?month=2026-11&view=list')
  const months = screen.getByRole('combobox', { name: 'Months with viewings' })
  expect(within(months).getAllByRole('option')).toHaveLength(3)
  expect(months).toHaveDisplayValue('November 2026 (2)')
  await user.selectOptions(months, 'January 2025 (1)')
  expect(await screen.findByRole('region', { name: '31 January 2025' })).toBeVisible()
  expect(router.state.location.search).toEqual({ month: '2025-01', view: 'list' })
  await user.click(screen.getByRole('link', { name: 'Next month' }))
  expect(months).toHaveDisplayValue('Choose one')
})

it('lets a viewing be removed and brought back', async () => {
  keepSome()
  const { user } = await renderApp('/diary?month=2026-11&view=list')
  await user.click(screen.getByRole('button', { name: 'Remove Defilada, 22 November 2026' }))
  expect(screen.queryByText('With Ana.')).not.toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(screen.getByText('With Ana.')).toBeVisible()
})

it('tells two viewings of one film on one day apart', async () => {
  keep('defilada', { a: { on: '2026-11-22' }, b: { on: '2026-11-22' }, c: {}, d: {} })
  keep('dear-pyongyang', { e: { on: '2026-11-22' }, f: {} })
  await renderApp('/diary?month=2026-11&view=list')
  for (const viewing of [
    'Defilada, 22 November 2026, 1 of 2',
    'Defilada, 22 November 2026, 2 of 2',
    'Dear Pyongyang, 22 November 2026',
    'Defilada, day unknown, 1 of 2',
    'Defilada, day unknown, 2 of 2',
    'Dear Pyongyang, day unknown',
  ])
    expect(screen.getAllByRole('button', { name: `Remove ${viewing}` })).toHaveLength(1)
})

it('gives an undated viewing its day', async () => {
  keepSome()
  const { user } = await renderApp('/diary?month=2026-11')
  await user.click(screen.getByRole('button', { name: 'Edit Defilada, day unknown' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit the viewing' }))
  expect(dialog.getByRole('radio', { name: 'Day unknown' })).toBeChecked()
  await user.click(dialog.getByRole('radio', { name: /^Today/ }))
  await user.click(dialog.getByRole('button', { name: 'Save the viewing' }))
  expect(screen.queryByRole('region', { name: /^Day unknown/ })).not.toBeInTheDocument()
})

it('shows fifty viewings of an unknown day, and fifty more when asked, with all of them counted', async () => {
  const ids = Array.from({ length: 1120 }, (_, at) => `v${String(at).padStart(4, '0')}`)
  keep('defilada', Object.fromEntries(ids.map((id) => [id, {}])))
  const { user } = await renderApp('/diary?month=2026-11')
  const undated = within(screen.getByRole('region', { name: 'Day unknown 1,120' }))
  const rows = () => undated.getAllByRole('listitem')
  expect(rows()).toHaveLength(50)
  await user.click(undated.getByRole('button', { name: 'Show 50 more of 1,070' }))
  expect(rows()).toHaveLength(100)
  expect(rows()[50]).toHaveFocus()
  expect(undated.getByRole('button', { name: 'Show 50 more of 1,020' })).toBeVisible()
})

it('says how many the last ones are, and then offers no more', async () => {
  const ids = Array.from({ length: 57 }, (_, at) => `v${at}`)
  keep('defilada', Object.fromEntries(ids.map((id) => [id, { on: '2026-11-02' }])))
  const { user } = await renderApp('/diary?month=2026-11&view=list')
  const day = within(screen.getByRole('region', { name: '2 November 2026' }))
  await user.click(day.getByRole('button', { name: 'Show the last 7' }))
  expect(day.getAllByRole('listitem')).toHaveLength(57)
  expect(day.getAllByRole('listitem')[50]).toHaveFocus()
  expect(day.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument()
})

it.each([
  '/diary?month=nonsense',
  '/diary?month=2026-99&view=%00',
  '/diary?view=list&month=',
  '/diary?month=0000-00',
  '/diary?month[]=2026-11',
])('E1 shows this month at %s', async (address) => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z'), toFake: ['Date'] })
  keepSome()
  await renderApp(address)
  expect(month()).toBe('November 2026 2 viewings')
})

it('C9 turns to the next day at midnight while it is open', async () => {
  vi.useFakeTimers({
    now: new Date(2026, 10, 30, 23, 59, 50),
    toFake: ['Date', 'setInterval', 'clearInterval'],
  })
  keepSome()
  await renderApp('/diary')
  expect(month()).toBe('November 2026 2 viewings')
  expect(dayCell(30)).toHaveAttribute('aria-current', 'date')
  act(() => {
    vi.advanceTimersByTime(30_000)
  })
  expect(month()).toBe('December 2026 0 viewings')
  expect(dayCell(1)).toHaveAttribute('aria-current', 'date')
})

it('still has the viewings of a film that left the catalogue, and leads to no page of it', async () => {
  keep('film-that-left', { a: { on: '2026-11-02' } })
  await renderApp('/diary?month=2026-11')
  expect(cell(2).getByText('film-that-left')).toBeVisible()
  expect(cell(2).queryByRole('link')).not.toBeInTheDocument()
})

it('says days in the English that was chosen in the settings, after a reload too', async () => {
  keepSome()
  const { user, router } = await renderApp('/settings')
  const dates = () => within(screen.getByRole('group', { name: 'Language of dates' }))
  expect(dates().getByRole('radio', { name: 'British: 22 November' })).toBeChecked()
  await user.click(dates().getByRole('radio', { name: 'American: November 22' }))
  await act(() => router.navigate({ to: '/diary', search: { month: '2026-11', view: 'list' } }))
  expect(await screen.findByRole('region', { name: 'November 22, 2026' })).toBeVisible()
  cleanup()
  await renderApp('/settings')
  expect(dates().getByRole('radio', { name: 'American: November 22' })).toBeChecked()
})
