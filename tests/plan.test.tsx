import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
// Loaded before it is used: on a busy machine that takes longer than a test waits.
import '#domain/plan-calendar.ts'
import type { EntryRecord } from '#domain/entry.ts'
import { readPlans, toPlanFields, type Plan } from '#domain/plans.ts'
import { formatSharedPlan, type SharedPlan } from '#domain/shared-plan.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import type { TimeOfDay } from '#lib/evening.ts'
import { packText } from '#lib/packed-text.ts'
import { readRecords } from '#state/entries.ts'
import { aRecord } from './builders.ts'
import { catchDownloads } from './fakes/saved-files.ts'
import { renderApp } from './render-app.tsx'

const keep = (id: string, fields: Record<string, unknown>) =>
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify(aRecord(fields)))
const plans = () => readPlans(readRecords().get('my-plans'))
const stored = () => localStorage.getItem('rn1:film:my-plans')

/** Dates are picked from a calendar, not typed sign by sign. */
const set = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const evenings = () =>
  within(screen.getByRole('list', { name: 'Films and their dates' }))
    .getAllByRole('listitem')
    .map((row) =>
      ['Date', 'Time']
        .map(
          (name) => within(row).getByLabelText<HTMLInputElement>(new RegExp(`^${name} of`)).value,
        )
        .join(' '),
    )
/** Whether the browser would ask before the page is left for good. */
const isWarned = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}
const film = (on: CalendarDay, at: TimeOfDay = '19:30', id = 'defilada') => ({ film: id, on, at })
const fields = (id: string, plan: Partial<Plan>) =>
  toPlanFields({ name: '', place: '', note: '', films: [], ...plan, id }, undefined)

it('gives a route dates, keeps them, changes one, and takes all of it back', async () => {
  keep('defilada', { watched: true })
  const downloads = catchDownloads()
  const { user, router } = await renderApp('/guide/routes/one-week')
  await user.click(await screen.findByRole('link', { name: 'Give it dates' }))
  await screen.findByRole('heading', { level: 1, name: 'Viewing plan' })
  expect(screen.getByLabelText('Films')).toHaveDisplayValue('One week')
  // The week of the route, with its evening off, from a Monday on.
  set('First day', '2026-11-23')
  expect(evenings().map((evening) => evening.slice(8))).toEqual(
    ['23', '24', '25', '26', '27', '29'].map((day) => `${day} 19:30`),
  )
  expect(screen.getByText('1 film of these you have watched.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Leave out what I have watched' }))
  await user.click(screen.getByRole('button', { name: 'Take out Meet in Pyongyang' }))
  await user.selectOptions(screen.getByLabelText('Rhythm'), 'Every week, on Mondays')
  set('First day', '9999-12-30')
  set('Time', '')
  await user.click(screen.getByRole('button', { name: 'Keep this plan' }))
  expect(screen.getByLabelText('First day')).toHaveFocus()
  expect(screen.getByLabelText('First day')).toHaveAccessibleDescription(/between 1900 and 2999/)
  expect(screen.getByLabelText('Time')).toHaveAccessibleDescription(/from 00:00 to 23:59/)
  expect(plans()).toEqual([])
  set('First day', '2026-11-23')
  set('Time', '20:00')
  set('Date of Dear Pyongyang', '')
  await user.click(screen.getByRole('button', { name: 'Keep this plan' }))
  expect(screen.getByLabelText('Date of Dear Pyongyang')).toHaveFocus()
  expect(screen.getByText('Give the whole date, between 1900 and 2999.')).toHaveRole('alert')
  set('Date of Dear Pyongyang', '2026-12-24')
  await user.clear(screen.getByLabelText('Name'))
  await user.type(screen.getByLabelText('Name'), 'Film club, winter')
  await user.type(screen.getByLabelText('Place, if you like'), 'Back room')
  await user.click(screen.getByRole('button', { name: 'Keep this plan' }))

  const card = await screen.findByRole('region', { name: 'Film club, winter' })
  await waitFor(() => expect(router.state.location.pathname).toBe('/guide/plan'))
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Film club, winter' })).toHaveFocus(),
  )
  const rows = () =>
    within(screen.getByRole('region', { name: 'Film club, winter' })).getAllByRole('listitem')
  expect(rows().map((row) => row.textContent)).toEqual([
    'Monday, 23 November 2026 20:00A State of Mind93 minutes',
    'Monday, 30 November 2026 20:00The Red Chapel88 minutes',
    "Monday, 7 December 2026 20:00Dennis Rodman's Big Bang in Pyongyang93 minutes",
    'Thursday, 24 December 2026 20:00Dear Pyongyang107 minutes',
  ])
  expect(card).toHaveTextContent('4 films, from 23 November 2026 to 24 December 2026')

  await user.click(screen.getByRole('button', { name: /^Save for a calendar/ }))
  expect(await screen.findByText(/^Saved as reel-north-film-club-winter\.ics\./)).toHaveRole(
    'status',
  )
  const { name, text } = await downloads.latest()
  expect(name).toBe('reel-north-film-club-winter.ics')
  expect(text.match(/^DTSTART:.*$/gm)).toHaveLength(4)
  expect(text).toContain('DTSTART:20261224T200000\r\n')
  expect(text).toContain('DESCRIPTION:Film club\\, winter\r\n')

  await user.click(screen.getByRole('button', { name: /^Edit/ }))
  expect(screen.getByLabelText('Rhythm')).toHaveDisplayValue('Each as it stands below')
  await user.click(screen.getByRole('checkbox', { name: 'Defilada' }))
  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  expect(screen.getByRole('heading', { level: 2, name: 'Film club, winter' })).toHaveFocus()
  expect(rows()).toHaveLength(5)
  expect(rows().at(-1)).toHaveTextContent(
    /^Friday, 25 December 2026 20:00Defilada65 minutesWatched$/,
  )
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(rows()).toHaveLength(4)
  await user.click(screen.getByRole('button', { name: /^Remove/ }))
  expect(screen.queryByRole('region', { name: 'Film club, winter' })).not.toBeInTheDocument()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(rows()).toHaveLength(4)
})

it('plans the queue or films by hand, several plans beside each other, and no data page takes them for a film', async () => {
  keep('the-red-chapel', { queued: true })
  keep('my-plans', {
    ...fields('a1', { films: [film('2026-11-24'), film('2026-12-01', '19:30', 'film-that-left')] }),
    ...fields('b2', { name: 'New', films: [film('2026-11-20')] }),
    'plan:gone': false,
  })
  const { user } = await renderApp('/guide/plan')
  const names = () =>
    screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  await screen.findByRole('heading', { level: 1, name: 'Viewing plan' })
  expect(names()).toEqual(['New', 'Viewing plan'])
  expect(screen.getByText('no longer on your lists, or not known to this version')).toBeVisible()

  const printed: (string | null | undefined)[] = []
  const marked = () => document.querySelector('[data-printing] h2')?.textContent
  vi.stubGlobal('print', () => printed.push(marked()))
  await user.click(screen.getByRole('button', { name: 'Print New' }))
  fireEvent(window, new Event('afterprint'))
  expect([...printed, marked()]).toEqual(['New', undefined])
  vi.unstubAllGlobals()

  await user.click(screen.getByRole('button', { name: 'New plan' }))
  expect(screen.getByRole('heading', { name: 'A new plan' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Edit New' }))
  expect(screen.getByRole('heading', { name: 'Change the plan' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('heading', { name: 'New' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'New plan' }))
  await user.selectOptions(screen.getByLabelText('Films'), 'My queue (1 film)')
  expect(screen.getByLabelText('Name')).toHaveValue('My queue')
  await user.selectOptions(screen.getByLabelText('Films'), 'Chosen by hand')
  await user.click(screen.getByRole('checkbox', { name: 'The Red Chapel' }))
  await user.click(screen.getByRole('button', { name: 'Keep this plan' }))
  expect(screen.getByText('Choose at least one film.')).toHaveRole('alert')
  expect(screen.getByLabelText('Films')).toHaveFocus()
  // What was begun is there again after another page.
  await user.click(screen.getByRole('link', { name: 'Time line' }))
  await screen.findByRole('heading', { level: 1, name: 'Time line' })
  await user.click(screen.getByRole('link', { name: 'Viewing plan' }))
  await user.click(await screen.findByRole('button', { name: 'New plan' }))
  expect(screen.getByLabelText('Films')).toHaveDisplayValue('Chosen by hand')
  await user.click(screen.getByRole('checkbox', { name: 'Defilada' }))
  await user.click(screen.getByRole('checkbox', { name: 'A State of Mind' }))
  set('First day', '2027-01-01')
  set('Time', '20:00')
  await user.selectOptions(screen.getByLabelText('Rhythm'), 'One after another, with a pause')
  expect(evenings()).toEqual(['2027-01-01 20:00', '2027-01-01 21:20'])
  await user.click(screen.getByRole('button', { name: 'Keep this plan' }))
  expect(names()).toEqual(['New', 'Viewing plan', 'My queue'])
  await user.click(screen.getByRole('link', { name: 'Data' }))
  await screen.findByRole('heading', { level: 1, name: /data/i })
  expect(screen.queryByRole('heading', { name: 'Films no longer here' })).not.toBeInTheDocument()
})

describe('a plan that is changed here and elsewhere', () => {
  const openTwice = async () => {
    keep('my-plans', fields('a1', { name: 'Winter', films: [film('2026-11-24')] }))
    const { user } = await renderApp('/guide/plan')
    await user.click(await screen.findByRole('button', { name: 'Edit Winter' }))
    expect(isWarned()).toBe(false)
    await user.type(screen.getByLabelText('Place, if you like'), 'Front room')
    expect(isWarned()).toBe(true)
    return user
  }
  /** What another tab of this browser writes. */
  const elsewhere = (changed: Record<string, unknown>) => {
    const key = 'rn1:film:my-plans'
    const record: EntryRecord = JSON.parse(stored() ?? '')
    const s = `${Date.now() + 1000}-00000-other`
    const set = Object.entries(changed).map(([name, v]) => [name, { s, v }])
    const newValue = JSON.stringify({ ...record, f: { ...record.f, ...Object.fromEntries(set) } })
    localStorage.setItem(key, newValue)
    act(() => {
      window.dispatchEvent(
        new StorageEvent('storage', { key, newValue, storageArea: localStorage }),
      )
    })
  }
  const save = 'Save the plan'

  it('C2 holds what was changed in both, and the form says so', async () => {
    const user = await openTwice()
    elsewhere({ 'plan-note:a1': 'Bring tea', 'plan-name:a1': 'Spring' })
    expect(screen.getByText(/^This plan was changed elsewhere\./)).toHaveRole('status')
    await user.click(screen.getByRole('button', { name: save }))
    expect(plans()).toMatchObject([{ name: 'Spring', place: 'Front room', note: 'Bring tea' }])
    expect(screen.getByRole('heading', { level: 2, name: 'Spring' })).toHaveFocus()
    expect(isWarned()).toBe(false)
  })

  it('C3 keeps the form of one that is removed elsewhere, and saving brings it back', async () => {
    const user = await openTwice()
    elsewhere({ 'plan:a1': false })
    expect(plans()).toEqual([])
    expect(screen.getByText(/^This plan was removed elsewhere\./)).toHaveRole('status')
    expect(screen.getByLabelText('Place, if you like')).toHaveValue('Front room')
    await user.click(screen.getByRole('button', { name: save }))
    expect(plans()).toMatchObject([
      { name: 'Winter', place: 'Front room', films: [film('2026-11-24')] },
    ])
    elsewhere({ 'plan:a1': false })
    expect(screen.getByRole('heading', { name: 'A new plan' })).toBeVisible()
  })
})

describe('E7 a link to a plan', () => {
  const PLAN: SharedPlan = {
    id: 'a1',
    name: 'Winter <b>at</b> the club',
    place: 'Back room',
    note: 'Bring tea',
    films: [
      { film: { id: 'defilada' }, on: '2026-11-24', at: '19:30' },
      {
        film: { title: 'Pulgasari', year: 1985, imdb: 'tt0089851' },
        on: '2026-12-01',
        at: '19:30',
      },
      { film: { id: 'film-to-come' }, on: '2026-12-08', at: '20:00' },
    ],
  }
  const linkTo = async (plan: SharedPlan) => `/share#${await packText(formatSharedPlan(plan))}`

  it('shows what it holds, changes nothing, and is kept as one step; the plan goes out again as it came', async () => {
    keep('defilada', { watched: true })
    const { user, unmount } = await renderApp(await linkTo(PLAN))
    expect(await screen.findByRole('heading', { level: 2, name: PLAN.name })).toBeVisible()
    expect(screen.getByText('Bring tea')).toBeVisible()
    expect(screen.getByText('Tuesday, 24 November 2026, 19:30')).toBeVisible()
    expect(screen.getByText('You have watched it.')).toBeVisible()
    expect(screen.getByText('Not here yet: kept as a film of your own.')).toBeVisible()
    expect(screen.getByText('This version of Reel North does not know this film.')).toBeVisible()
    expect(stored()).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Keep this plan' }))
    expect(screen.getByText(/^Plan “Winter .* club” kept\./)).toHaveRole('status')
    expect(screen.getByText(/^You have this plan already, just as it is/)).toBeVisible()
    expect(plans().map(({ id, films }) => [id, films.length])).toEqual([['a1', 3]])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(plans()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Keep this plan' }))
    await user.click(screen.getByRole('link', { name: 'To the plan' }))
    const card = within(await screen.findByRole('region', { name: PLAN.name }))
    expect(card.getByRole('link', { name: 'Pulgasari' })).toBeVisible()
    await user.click(card.getByRole('button', { name: /^Share…/ }))
    const field = await screen.findByRole('textbox', { name: 'Link' })
    await waitFor(async () =>
      expect(new URL((field as HTMLInputElement).value).hash).toBe(
        `#${await packText(formatSharedPlan(PLAN))}`,
      ),
    )
    expect(screen.getByRole('img', { name: /^QR code that opens Winter/ })).toBeVisible()
    unmount()
  })

  it('says how many films are left out, and offers no empty plan in place of one', async () => {
    keep('my-plans', fields('a1', { films: [film('2026-11-24')] }))
    const odd = JSON.stringify({
      format: 'reel-north-plan',
      id: 'a1',
      films: [['defilada', '9999-12-31', '19:30']],
    })
    await renderApp(`/share#${await packText(odd)}`)
    expect(await screen.findByText(/^1 film of the link is left out: this version/)).toBeVisible()
    expect(screen.queryByText('There is no film in it.')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Take it as in the link' })).toBeNull()
  })

  it('says how it differs from the plan that is here, and replaces it or stays beside it', async () => {
    keep('my-plans', {
      ...fields('a1', {
        name: PLAN.name,
        place: 'Front room',
        note: 'Bring tea',
        films: [film('2026-11-24', '20:00'), film('2026-12-31', '19:30', 'the-red-chapel')],
      }),
    })
    const { user } = await renderApp(await linkTo(PLAN))
    const differs = await screen.findByRole('list', { name: 'You have this plan, and it differs' })
    expect(
      within(differs)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'The place is another.',
      'Defilada: Tuesday, 24 November 2026, 19:30. Yours: Tuesday, 24 November 2026, 20:00.',
      'In it, and not in yours: Pulgasari, film-to-come.',
      'In yours, and not in it: The Red Chapel.',
    ])
    await user.click(screen.getByRole('button', { name: 'Keep it beside mine' }))
    expect(plans().map(({ place }) => place)).toEqual(['Back room', 'Front room'])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await user.click(screen.getByRole('button', { name: 'Take it as in the link' }))
    expect(plans().map(({ id, place }) => [id, place])).toEqual([['a1', 'Back room']])
  })
})
