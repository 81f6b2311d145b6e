import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeBackup } from '#domain/backup.ts'
import { diaryOf } from '#domain/diary.ts'
import { addDays, dayOf } from '#lib/calendar.ts'
import { formatDay } from '#lib/format-day.ts'
import { readRecords, setParts } from '#state/entries.ts'
import { readRawData } from '#state/text-storage.ts'
import { aRecord } from './builders.ts'
import { renderApp } from './render-app.tsx'

const today = () => dayOf(new Date())
const viewings = () => screen.getByRole('region', { name: 'Viewings' })
const days = () =>
  within(viewings())
    .queryAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent)
const watched = () => screen.getByRole('button', { name: 'Watched' })
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }))

type App = Awaited<ReturnType<typeof renderApp>>

async function openDialog({ user }: App) {
  await user.click(screen.getByRole('button', { name: 'Log a viewing' }))
  return dialog('Log a viewing')
}

async function log(app: App, day: string) {
  const fields = await openDialog(app)
  await app.user.click(fields.getByRole('radio', { name: 'Another day' }))
  fireEvent.change(fields.getByLabelText('Day'), { target: { value: day } })
  await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
}

/** Another tab takes away the only viewing, with what is written on it so far. */
function removeElsewhere() {
  const { f, n } = readRecords().get('defilada') ?? { f: {}, n: [] }
  const s = `${Date.now() + 1000}-00000-other`
  const view = Object.keys(f).find((name) => name.startsWith('view:')) ?? ''
  const record = {
    v: 1,
    f: { ...f, [view]: { s, v: null } },
    n: n.map((text) => ({ ...text, s, t: '', p: [...text.p, text.s] })),
  }
  tellTab(JSON.stringify(record))
}

function tellTab(newValue: string) {
  const key = 'rn1:film:defilada'
  act(() => {
    localStorage.setItem(key, newValue)
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
  })
}

describe('a viewing', () => {
  it('is logged today, marks the film watched, and is taken back whole', async () => {
    const app = await renderApp('/films/defilada')
    const fields = await openDialog(app)
    expect(fields.getByRole('radio', { name: `Today, ${formatDay(today())}` })).toBeChecked()
    fireEvent.change(fields.getByRole('slider', { name: 'Rating of this viewing' }), {
      target: { value: '7' },
    })
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'With Ana.')
    await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(days()).toEqual([formatDay(today())])
    expect(within(viewings()).getByText('3.5 stars')).toBeVisible()
    expect(within(viewings()).getByText('With Ana.')).toBeVisible()
    expect(watched()).toHaveAttribute('aria-pressed', 'true')

    expect(
      await screen.findByText(`Viewing of Defilada logged: ${formatDay(today())}`),
    ).toBeVisible()
    await app.user.keyboard('{Control>}z{/Control}')
    expect(days()).toEqual([])
    expect(watched()).toHaveAttribute('aria-pressed', 'false')
    await app.user.keyboard('{Control>}y{/Control}')
    expect(days()).toEqual([formatDay(today())])
    expect(within(viewings()).getByText('With Ana.')).toBeVisible()
  })

  it('C2 keeps the rating that another tab gave it while its day is changed here', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2026-01-05')
    const [name = ''] = Object.keys(readRecords().get('defilada')?.f ?? {}).filter((field) =>
      field.startsWith('view:'),
    )
    await app.user.click(within(viewings()).getByRole('button', { name: /^Edit/ }))
    const fields = await dialog('Edit the viewing')
    act(() =>
      setParts('', [{ filmId: 'defilada', fields: { [name]: { on: '2026-01-05', rating: 9 } } }]),
    )
    fireEvent.change(fields.getByLabelText('Day'), { target: { value: '2026-01-06' } })
    await app.user.click(fields.getByRole('button', { name: 'Save the viewing' }))
    expect(readRecords().get('defilada')?.f[name]).toMatchObject({
      v: { on: '2026-01-06', rating: 9 },
    })
  })

  it('may be of another day or of none that is known; each but the oldest is a rewatch', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2019-05-04')
    await log(app, '2024-02-29')
    const fields = await openDialog(app)
    await app.user.click(fields.getByRole('radio', { name: 'Day unknown' }))
    await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
    expect(days()).toEqual(['29 February 2024', '4 May 2019', 'Day unknown'])
    expect(within(viewings()).getAllByText('Rewatch')).toHaveLength(2)
  })

  it('cannot be of a day to come, and says so', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, addDays(today(), 1))
    const fields = await dialog('Log a viewing')
    expect(fields.getByRole('alert')).toHaveTextContent('That day is still to come')
    expect(fields.getByLabelText('Day')).toHaveFocus()
    expect(fields.getByLabelText('Day')).toBeInvalid()
    fireEvent.change(fields.getByLabelText('Day'), { target: { value: '' } })
    expect(fields.getByRole('alert')).toHaveTextContent(
      'Give the whole date of a day that there is',
    )
    await app.user.click(fields.getByRole('button', { name: 'Cancel' }))
    expect(days()).toEqual([])
  })

  it('of the same day as another is told apart from it in all names', async () => {
    const app = await renderApp('/films/defilada')
    for (const day of ['2024-05-03', '2024-05-03', '2019-05-04']) await log(app, day)
    const buttons = (pattern: RegExp) =>
      screen.getAllByRole('button', { name: pattern }).map((button) => button.textContent)
    expect(buttons(/^Edit the viewing/)).toEqual([
      'Edit the viewing, 3 May 2024, 2 of 2',
      'Edit the viewing, 3 May 2024, 1 of 2',
      'Edit the viewing, 4 May 2019',
    ])
    await app.user.click(
      screen.getByRole('button', { name: 'Write about it (3 May 2024, 1 of 2)' }),
    )
    for (const place of [1, 2])
      expect(
        screen.getByRole('textbox', { name: `What I believe after (3 May 2024, ${place} of 2)` }),
      ).toBeVisible()
    await app.user.click(
      screen.getByRole('button', { name: 'Remove the viewing, 3 May 2024, 2 of 2' }),
    )
    expect(buttons(/^Remove the viewing/)).toEqual([
      'Remove the viewing, 3 May 2024',
      'Remove the viewing, 4 May 2019',
    ])
  })

  it('is edited, and removed with all that was written on it; both can be undone', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2019-05-04')
    await app.user.click(screen.getByRole('button', { name: /^Edit the viewing, 4 May 2019/ }))
    const fields = await dialog('Edit the viewing')
    fireEvent.change(fields.getByLabelText('Day'), { target: { value: '2019-05-05' } })
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'At the club')
    await app.user.click(fields.getByRole('button', { name: 'Save the viewing' }))
    expect(days()).toEqual(['5 May 2019'])
    await app.user.type(screen.getByRole('textbox', { name: /^What I believe after/ }), 'More')
    await app.user.click(screen.getByRole('button', { name: /^Remove the viewing, 5 May 2019/ }))
    expect(days()).toEqual([])
    expect(screen.getByText('Viewing of Defilada removed')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Viewings' })).toHaveFocus()
    expect(watched()).toHaveAttribute('aria-pressed', 'true')

    const { keyboard } = app.user
    await keyboard('{Control>}z{/Control}')
    expect(screen.getByRole('textbox', { name: /^What I believe after/ })).toHaveValue('More')
    await keyboard('{Control>}z{/Control}')
    await keyboard('{Control>}z{/Control}')
    expect(days()).toEqual(['4 May 2019'])
    expect(screen.queryByText('At the club')).not.toBeInTheDocument()
  })

  it('that is removed in another tab stays in its dialog, and is back when that is saved', async () => {
    const app = await renderApp('/films/defilada')
    const edit = async () => {
      await app.user.click(screen.getByRole('button', { name: /^Edit the viewing, 4 May 2019/ }))
      return dialog('Edit the viewing')
    }
    await log(app, '2019-05-04')
    const fields = await edit()
    const remark = fields.getByRole('textbox', { name: 'Remark' })
    await app.user.type(remark, 'my words')
    await app.user.tab()
    removeElsewhere()
    expect(days()).toEqual([])
    expect(fields.getByText(/This viewing was removed meanwhile/)).toBeVisible()
    expect(remark).toHaveValue('my words')
    await app.user.click(fields.getByRole('button', { name: 'Save the viewing' }))
    expect(days()).toEqual(['4 May 2019'])
    expect(within(viewings()).getByText('my words')).toBeVisible()
    expect(watched()).toHaveAttribute('aria-pressed', 'true')

    const again = await edit()
    await app.user.type(again.getByRole('textbox', { name: 'Remark' }), ', and more')
    removeElsewhere()
    await app.user.keyboard('!')
    expect(again.getByText(/This viewing was removed meanwhile/)).toBeVisible()
    await app.user.click(again.getByRole('button', { name: 'Cancel' }))
    expect(days()).toEqual([])
    expect(await screen.findByText('Remark on Defilada not kept')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Viewings' })).toHaveFocus()
  })

  it('whose remark another tab wrote over takes back no earlier step when it is saved', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2019-05-04')
    await app.user.click(screen.getByRole('button', { name: 'Like' }))
    await app.user.click(screen.getByRole('button', { name: /^Edit the viewing, 4 May 2019/ }))
    const fields = await dialog('Edit the viewing')
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'mine')
    await app.user.tab()
    const { n, ...rest } = readRecords().get('defilada') ?? { v: 1, f: {}, n: [] }
    const s = `${Date.now() + 1000}-00000-other`
    const theirs = n.map((text) => ({ ...text, s, t: 'theirs', p: [...text.p, text.s] }))
    tellTab(JSON.stringify({ ...rest, n: theirs }))
    await app.user.click(fields.getByRole('button', { name: 'Save the viewing' }))
    expect(within(viewings()).getByText('theirs')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Like' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('has its remark and thoughts shown as Markdown, and kept as they were typed', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2019-05-04')
    await app.user.click(screen.getByRole('button', { name: /^Edit the viewing, 4 May 2019/ }))
    const fields = await dialog('Edit the viewing')
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'With **Ana**, ||late||')
    await app.user.click(fields.getByRole('button', { name: 'Save the viewing' }))
    const shown = await within(viewings()).findByText('Ana')
    expect(shown.localName).toBe('strong')
    expect(within(viewings()).getByRole('button', { name: 'Spoiler' })).toBeVisible()
    expect(viewings()).not.toHaveTextContent('late')

    const field = screen.getByRole('textbox', { name: /^What I believe after/ })
    await app.user.type(field, 'It *was* so')
    expect((await screen.findByText('was')).localName).toBe('em')
    expect(field).toHaveValue('It *was* so')
  })

  it('stays when the film is no longer marked watched', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2019-05-04')
    await app.user.click(watched())
    expect(watched()).toHaveAttribute('aria-pressed', 'false')
    expect(days()).toEqual(['4 May 2019'])
  })

  it('that is given up leaves nothing behind; its remark can be had back', async () => {
    const app = await renderApp('/films/defilada')
    const fields = await openDialog(app)
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'long words')
    await app.user.click(fields.getByRole('button', { name: 'Cancel' }))
    expect(days()).toEqual([])
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(within(viewings()).getByText('long words')).toBeVisible()
    expect(days()).toEqual(['Not logged yet'])
    expect(diaryOf(readRecords())).toEqual({ dated: [], undated: [] })

    await app.user.click(screen.getByRole('button', { name: /^Log it/ }))
    const again = await dialog('Log a viewing')
    expect(again.getByRole('textbox', { name: 'Remark' })).toHaveValue('long words')
    await app.user.click(again.getByRole('button', { name: 'Log the viewing' }))
    expect(days()).toEqual([formatDay(today())])
    await app.user.keyboard('{Control>}z{/Control}')
    expect(days()).toEqual(['Not logged yet'])
    await app.user.click(screen.getByRole('button', { name: /^Remove the remark/ }))
    expect(days()).toEqual([])
    expect(screen.getByText('Remark on Defilada removed')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Viewings' })).toHaveFocus()
  })

  it('that goes with its page is given up, too; its remark can be had back', async () => {
    const app = await renderApp('/diary')
    await app.router.navigate({ to: '/films/$filmId', params: { filmId: 'defilada' } })
    const fields = await openDialog(app)
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'long words')
    app.router.history.back()
    expect(await screen.findByText('Remark on Defilada not kept')).toBeVisible()
    expect(await screen.findByText(/Here the days will stand/)).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Undo' }))
    app.router.history.forward()
    await waitFor(() => expect(within(viewings()).getByText('long words')).toBeVisible())
  })

  it('keeps the remark of a dialog that never came to its end', async () => {
    const app = await renderApp('/films/defilada')
    const fields = await openDialog(app)
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'long words')
    await waitFor(() => expect(fields.getByText('Saved')).toBeVisible(), { timeout: 2000 })
    const key = 'rn1:film:defilada'
    const stored = localStorage.getItem(key) ?? ''
    // A page that ends by force tidies nothing up.
    app.unmount()
    localStorage.setItem(key, stored)
    await renderApp('/films/defilada')
    expect(within(viewings()).getByText('long words')).toBeVisible()
    expect(days()).toEqual(['Not logged yet'])
  })
})

describe('the toast after a film was marked watched', () => {
  it('invents no day, and offers today, yesterday and another', async () => {
    const app = await renderApp()
    const card = screen.getByRole('button', { name: 'Watched Defilada' })
    await app.user.click(card)
    const offer = within(await screen.findByRole('group', { name: 'Watched on which day' }))
    expect(offer.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Today',
      'Yesterday',
      'Another day',
    ])
    expect(readRecords().get('defilada')?.f).toHaveProperty('watched')
    expect(Object.keys(readRecords().get('defilada')?.f ?? {})).toEqual(['watched'])

    await app.user.click(offer.getByRole('button', { name: 'Yesterday' }))
    const yesterday = formatDay(addDays(today(), -1))
    expect(screen.getByText(`Viewing of Defilada logged: ${yesterday}`)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus()
    await app.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(card).toHaveAttribute('aria-pressed', 'true')
  })

  it.each(['Today', 'Another day'])('ties first thoughts to the viewing: %s', async (when) => {
    const app = await renderApp('/films/defilada')
    await app.user.type(
      screen.getByRole('textbox', { name: /^What I believe now/ }),
      'Only marching',
    )
    await app.user.click(watched())
    await app.user.click(await screen.findByRole('button', { name: when }))
    if (when === 'Another day') {
      const fields = await dialog('Log a viewing')
      await app.user.click(fields.getByRole('radio', { name: /^Today/ }))
      await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
    }
    const before = `What I believed before (${formatDay(today())})`
    expect(screen.getByRole('textbox', { name: before })).toHaveValue('Only marching')
    expect(screen.queryByRole('textbox', { name: /^What I believe now/ })).not.toBeInTheDocument()
  })

  it('opens the dialog for another day, and gives the focus back', async () => {
    const app = await renderApp()
    await app.user.click(screen.getByRole('button', { name: 'Watched Defilada' }))
    await app.user.click(await screen.findByRole('button', { name: 'Another day' }))
    const fields = await dialog('Log a viewing')
    expect(fields.getByLabelText('Day')).toHaveFocus()
    fireEvent.change(fields.getByLabelText('Day'), { target: { value: '2019-05-04' } })
    await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
    expect(screen.getByText('Viewing of Defilada logged: 4 May 2019')).toBeVisible()
  })
})

describe('where films are listed, a viewing', () => {
  const log = (title: string) => screen.findByRole('button', { name: `Log a viewing ${title}` })

  it('is logged from the card of a film that is watched, as often as it was', async () => {
    const app = await renderApp()
    expect(screen.queryByRole('button', { name: /^Log a viewing/ })).not.toBeInTheDocument()
    await app.user.click(screen.getByRole('button', { name: 'Watched Defilada' }))
    for (const times of [1, 2]) {
      await app.user.click(await log('Defilada'))
      const fields = await dialog('Log a viewing')
      expect(fields.getByText('Defilada')).toBeVisible()
      await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
      expect(diaryOf(readRecords()).dated).toHaveLength(times)
    }
    expect(screen.getAllByRole('button', { name: /^Log a viewing/ })).toHaveLength(1)
    await app.user.click(screen.getByRole('button', { name: 'Watched Defilada' }))
    expect(screen.queryByRole('button', { name: /^Log a viewing/ })).not.toBeInTheDocument()
  })

  it('is logged from the watchlist, too; a film’s own page has its button once', async () => {
    const app = await renderApp('/watchlist')
    tellTab(JSON.stringify(aRecord({ watched: true })))
    await app.user.click(await log('Defilada'))
    const fields = await dialog('Log a viewing')
    await app.user.click(fields.getByRole('button', { name: 'Cancel' }))
    expect(diaryOf(readRecords()).dated).toEqual([])
    await act(() => app.router.navigate({ to: '/films/$filmId', params: { filmId: 'defilada' } }))
    expect(await screen.findByRole('button', { name: 'Log a viewing' })).toBeVisible()
    expect(screen.getAllByRole('button', { name: /^Log a viewing/ })).toHaveLength(1)
  })
})

describe('first thoughts and later thoughts', () => {
  it('stand side by side on the viewing they were written for', async () => {
    const app = await renderApp('/films/defilada')
    const first = screen.getByRole('textbox', { name: /^What I believe now/ })
    await app.user.type(first, 'Only marching')
    await app.user.tab()
    expect(days()).toEqual([])
    await log(app, '2026-01-05')
    expect(
      screen.getByRole('textbox', { name: 'What I believed before (5 January 2026)' }),
    ).toHaveValue('Only marching')
    await app.user.type(
      screen.getByRole('textbox', { name: 'What I believe after (5 January 2026)' }),
      'People, too',
    )
    await app.user.tab()

    await app.user.click(screen.getByRole('button', { name: 'Write before watching again' }))
    await app.user.type(screen.getByRole('textbox', { name: /^What I believe now/ }), 'The rows')
    await log(app, '2026-02-06')
    expect(
      screen.getByRole('textbox', { name: 'What I believed before (6 February 2026)' }),
    ).toHaveValue('The rows')
    expect(
      screen.getByRole('textbox', { name: 'What I believe after (5 January 2026)' }),
    ).toHaveValue('People, too')
    app.unmount()
    await renderApp('/films/defilada')
    expect(screen.getAllByText(/^Written \d/)).toHaveLength(3)
  })

  it('are begun from the keyboard: the button leads into the field that takes its place', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2026-01-05')
    screen.getByRole('button', { name: 'Write before watching again' }).focus()
    await app.user.keyboard('{Enter}')
    const field = screen.getByRole('textbox', { name: /^What I believe now/ })
    expect(field).toHaveFocus()
    await app.user.keyboard('The rows')
    expect(field).toHaveValue('The rows')
    expect(field).toHaveFocus()
    await log(app, '2026-02-06')
    expect(field).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Write before watching again' })).toBeVisible()
  })

  it('C3 keep both texts of two tabs, to be settled', async () => {
    const app = await renderApp('/films/defilada')
    await log(app, '2026-01-05')
    const [id] = Object.keys(readRecords().get('defilada')?.f ?? {}).filter((name) =>
      name.startsWith('view:'),
    )
    const after = () =>
      screen.getByRole('textbox', { name: 'What I believe after (5 January 2026)' })
    await app.user.type(after(), 'ours')
    await app.user.tab()
    const key = 'rn1:film:defilada'
    const stored = JSON.parse(localStorage.getItem(key) ?? '') as { n: object[] }
    const theirs = { s: '1795000000000-00000-other', t: 'theirs', p: [], k: `${id}:after` }
    tellTab(JSON.stringify({ ...stored, n: [theirs, ...stored.n] }))
    const versions = within(
      await screen.findByRole('region', { name: 'Two versions of this text' }),
    )
    await app.user.click(versions.getByRole('button', { name: 'Merge into one text' }))
    expect(after()).toHaveValue('theirs\n\nours')
  })
})

describe('C9 a day', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it.each([
    ['America/Los_Angeles', new Date('2026-11-22T23:30:00-08:00'), '22 November 2026'],
    ['America/Los_Angeles', new Date('2024-03-10T10:30:00Z'), '10 March 2024'],
    ['Pacific/Apia', new Date('2011-12-30T10:30:00Z'), '31 December 2011'],
  ])('C9 logged in %s at %s is that day everywhere and after all', async (logged, now, words) => {
    process.env['TZ'] = logged
    vi.useFakeTimers({ now, toFake: ['Date'] })
    const app = await renderApp('/films/defilada')
    const fields = await openDialog(app)
    await app.user.type(fields.getByRole('textbox', { name: 'Remark' }), 'late')
    await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
    expect(days()).toEqual([words])
    const backup = makeBackup({
      records: readRecords(),
      raw: readRawData(),
      exportedAt: new Date(),
      app: '1.0.0',
    })
    app.unmount()
    for (const other of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Apia']) {
      process.env['TZ'] = other
      const view = await renderApp('/films/defilada')
      expect(days()).toEqual([words])
      view.unmount()
    }

    localStorage.clear()
    const away = await renderApp('/data')
    await away.user.upload(
      await screen.findByLabelText('Import a file'),
      new File([backup], 'backup.json'),
    )
    const preview = await dialog('Import')
    await away.user.click(await preview.findByRole('button', { name: /^Import/ }))
    await screen.findAllByText(/Imported/)
    away.unmount()
    await renderApp('/films/defilada')
    expect(days()).toEqual([words])
    expect(within(viewings()).getByText('late')).toBeVisible()
  })

  it('C9 on which the dialog was opened is the day that is logged, also after midnight', async () => {
    process.env['TZ'] = 'America/Los_Angeles'
    vi.useFakeTimers({ now: new Date('2026-11-22T23:59:30-08:00'), toFake: ['Date'] })
    const app = await renderApp('/films/defilada')
    const fields = await openDialog(app)
    vi.setSystemTime(new Date('2026-11-23T00:01:00-08:00'))
    await app.user.click(fields.getByRole('button', { name: 'Log the viewing' }))
    expect(days()).toEqual(['22 November 2026'])
    const again = await openDialog(app)
    expect(again.getByRole('radio', { name: 'Today, 23 November 2026' })).toBeChecked()
  })
})
