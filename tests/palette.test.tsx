import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from './render-app.tsx'

type User = Awaited<ReturnType<typeof renderApp>>['user']

// A part that is loaded first.
const SLOW = { timeout: 10_000 }

/** Once the keys are heard, which the app shows. */
async function openByKeys(user: User, keys: string, name: string) {
  await screen.findByText('Ctrl K', {}, SLOW)
  await user.keyboard(keys)
  return screen.findByRole('dialog', { name }, SLOW)
}

const openPalette = (user: User) =>
  openByKeys(user, '{Control>}k{/Control}', 'Search everything').then(within)

const options = () =>
  within(screen.getByRole('dialog'))
    .queryAllByRole('option')
    .map(({ textContent }) => textContent.trim())
/** The line that Enter chooses. */
const active = () => {
  const field = within(screen.getByRole('dialog')).getByRole('combobox')
  const id = field.getAttribute('aria-activedescendant')
  return document.getElementById(id ?? '')?.textContent.trim() ?? ''
}
const isClosed = () => expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
const toggle = (name: string) => screen.getByRole('button', { name })

/** What is listed once the typing has been answered. */
async function type(user: User, text: string, first: RegExp) {
  await user.keyboard(text)
  await waitFor(() => expect(active()).toMatch(first))
}

it('takes no letter for a shortcut while the palette that was asked for is being loaded', async () => {
  await renderApp('/films/defilada')
  await screen.findByText('Ctrl K')
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  fireEvent.keyDown(document.body, { key: 'w' })
  expect(toggle('Watched')).toHaveAttribute('aria-pressed', 'false')
  expect(await screen.findByRole('dialog', { name: 'Search everything' })).toBeVisible()
})

it('finds a film by its own script, and goes to it', async () => {
  const { user, router } = await renderApp('/stats')
  const palette = await openPalette(user)
  expect(palette.getByRole('combobox', { name: /^Film, page/ })).toHaveFocus()
  await user.keyboard('평양')
  await waitFor(() => expect(options()).toHaveLength(2))
  expect(palette.getByRole('group', { name: 'Films' })).toBeVisible()
  expect(palette.getByRole('status')).toHaveTextContent('2 results')
  await type(user, ' 디어', /Dear Pyongyang/)
  expect(palette.getByRole('status')).toHaveTextContent('1 result')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe('/films/dear-pyongyang'))
  isClosed()
})

it('opens by its button, says what to do when nothing is found', async () => {
  const { user } = await renderApp('/stats')
  const button = screen.getByRole('button', { name: 'Search everything' })
  await user.click(button)
  const palette = within(await screen.findByRole('dialog', { name: 'Search everything' }))
  await user.keyboard('xyzzy')
  expect(await palette.findByText(/Try fewer letters/)).toBeVisible()
  expect(palette.getByRole('status')).toHaveTextContent('0 results')
  await user.click(palette.getByRole('button', { name: 'Close' }))
  await waitFor(isClosed)
  await user.click(button)
  await user.keyboard('xyzzy')
  await user.click(await screen.findByRole('button', { name: 'Add a film' }))
  expect(await screen.findByRole('dialog', { name: 'Add a film' })).toBeVisible()
})

it('does what can be done with the film of the page, as one step to undo', async () => {
  const { user } = await renderApp('/films/defilada')
  const palette = await openPalette(user)
  expect(palette.getAllByRole('group')[0]).toHaveAccessibleName('Defilada')
  await type(user, 'mark', /^Mark watched/)
  await user.keyboard('{Enter}')
  isClosed()
  expect(toggle('Watched')).toHaveAttribute('aria-pressed', 'true')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(toggle('Watched')).toHaveAttribute('aria-pressed', 'false')

  await openPalette(user)
  await type(user, 'rate', /^Rate \(not rated\)/)
  await user.keyboard('{Enter}')
  expect(screen.getByRole('combobox', { name: 'Rate Defilada' })).toHaveFocus()
  await type(user, '3.5', /^3\.5 stars/)
  await user.keyboard('{Enter}')
  expect(screen.getByRole('slider', { name: 'Rating' })).toHaveAttribute(
    'aria-valuetext',
    '3.5 stars',
  )
  // What was used last comes first, where no film is at hand.
  await openPalette(user)
  await type(user, 'undo', /^Undo/)
  await user.keyboard('{Enter}')
  expect(screen.getByRole('slider', { name: 'Rating' })).toHaveAttribute(
    'aria-valuetext',
    'not rated',
  )
})

it('asks which film, where there is none at hand, and goes back with Backspace', async () => {
  const { user } = await renderApp('/')
  await openPalette(user)
  await type(user, 'queue a', /^Queue a film/)
  await user.keyboard('{Enter}')
  expect(screen.getByRole('combobox', { name: 'Queue a film: which one?' })).toHaveFocus()
  await waitFor(() => expect(options()).toHaveLength(6))
  await user.keyboard('{Backspace}')
  await type(user, 'queue a', /^Queue a film/)
  await user.keyboard('{Enter}')
  await type(user, 'chapel', /The Red Chapel.*Queue/)
  await user.keyboard('{Enter}')
  expect(toggle('Queue The Red Chapel')).toHaveAttribute('aria-pressed', 'true')
})

it('shows the keys of the note, of the queue and of selecting in the keyboard map', async () => {
  const { user } = await renderApp('/settings')
  const map = within(await openByKeys(user, '?', 'Keyboard map'))
  const keysOf = (table: string) =>
    within(map.getByRole('table', { name: table }))
      .getAllByRole('row')
      .map(({ textContent }) => textContent)
      .slice(1)
  expect(keysOf('In a film’s note')).toEqual(['BoldCtrl B ', 'ItalicCtrl I '])
  expect(keysOf('In the queue, on a film’s handle')).toEqual([
    'Pick up, and put downSpace ',
    'Move up or down once picked upUp arrow or Down arrow ',
    'Move to the top or the bottomHome or End ',
    'Put back where it wasEscape ',
  ])
  expect(keysOf('While selecting films, on a checkbox')).toEqual([
    'SelectSpace ',
    'Select all from the one chosen last to thisShift Space or Shift Click ',
  ])
})

it('hears single keys outside text fields alone, and shows them all in the keyboard map', async () => {
  const { user, router } = await renderApp('/films/defilada')
  const map = within(await openByKeys(user, '?', 'Keyboard map'))
  expect(map.getByRole('row', { name: /^Mark a film watched W$/ })).toBeVisible()
  expect(map.getByRole('row', { name: /^Diary G then D$/ })).toBeVisible()
  expect(map.getByRole('row', { name: /^Guide G then G$/ })).toBeVisible()
  expect(map.getByText(/Single-key shortcuts are on/)).toBeVisible()
  await user.keyboard('w')
  await user.click(map.getByRole('button', { name: 'Close' }))
  expect(toggle('Watched')).toHaveAttribute('aria-pressed', 'false')

  await user.keyboard('w')
  expect(toggle('Watched')).toHaveAttribute('aria-pressed', 'true')
  const rating = screen.getByRole('slider', { name: 'Rating' })
  await user.keyboard('4')
  expect(rating).toHaveAttribute('aria-valuetext', '4 stars')
  await user.keyboard('4')
  expect(rating).toHaveAttribute('aria-valuetext', '3.5 stars')
  await user.keyboard('0')
  expect(rating).toHaveAttribute('aria-valuetext', 'not rated')
  await user.keyboard('{Control>}q{/Control}{Alt>}q{/Alt}{Shift>}Q{/Shift}')
  fireEvent.keyDown(document.body, { key: 'q', repeat: true })
  fireEvent.keyDown(document.body, { key: 'q', isComposing: true })
  fireEvent.keyDown(document.body, { key: 'q', keyCode: 229 })
  expect(toggle('Queue')).toHaveAttribute('aria-pressed', 'false')

  await user.keyboard('u')
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus()
  await user.keyboard('n')
  const note = screen.getByRole('textbox', { name: /^Note/ })
  expect(note).toHaveFocus()
  await user.keyboard('q?gd')
  expect(note).toHaveValue('q?gd')
  expect(router.state.location.pathname).toBe('/films/defilada')
  // With Ctrl it works there, too.
  await user.keyboard('{Control>}k{/Control}')
  await user.keyboard('{Control>}k{/Control}')
  await waitFor(isClosed)
  await user.click(document.body)
  await user.keyboard('gd')
  await waitFor(() => expect(router.state.location.pathname).toBe('/diary'))
})

it('hears no single key once they are switched off, and Ctrl with K all the same', async () => {
  const { user, router } = await renderApp('/settings')
  const choice = within(screen.getByRole('group', { name: 'Single-key shortcuts' }))
  await user.click(choice.getByRole('radio', { name: 'Off' }))
  const palette = await openPalette(user)
  await type(user, 'map', /^Keyboard map/)
  // An input method takes Enter for itself.
  fireEvent.keyDown(palette.getByRole('combobox'), { key: 'Enter', isComposing: true })
  expect(screen.getByRole('dialog', { name: 'Search everything' })).toBeVisible()
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/Single-key shortcuts are off/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await user.keyboard('?gd')
  isClosed()
  expect(router.state.location.pathname).toBe('/settings')
})

it('reaches what a page offers by a button, and a film with what to do to it', async () => {
  const { user, router } = await renderApp('/watchlist')
  await screen.findByRole('button', { name: 'Pick one at random' }, SLOW)
  await openPalette(user)
  await type(user, 'pick one', /^Pick one at random/)
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/How about/)).toBeVisible()
  await openPalette(user)
  await type(user, 'like chapel', /^Like: The Red Chapel/)
  await user.keyboard('{Enter}')
  expect(toggle('Like The Red Chapel')).toHaveAttribute('aria-pressed', 'true')
  // With nothing typed, what was done and touched lately comes first.
  const palette = await openPalette(user)
  const lately = within(palette.getAllByRole('group', { name: 'Lately' })[0] ?? document.body)
  expect(lately.getByRole('option', { name: /^The Red Chapel/ })).toBeVisible()
  await type(user, 'next', /^What next/)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(options().join()).toMatch(/Suggested.*By chance/))
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/films\//))
})

it('hears the keys of the card that has the focus', async () => {
  const { user } = await renderApp('/')
  await openPalette(user)
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await user.keyboard('l')
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  screen.getByRole('link', { name: 'Defilada' }).focus()
  await user.keyboard('l3')
  expect(toggle('Like Defilada')).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('slider', { name: 'Rating Defilada' })).toHaveAttribute(
    'aria-valuetext',
    '3 stars',
  )
})

it('stands over a dialog that is written in and gives it back; gone with its page, it keeps nothing unasked', async () => {
  const { user } = await renderApp('/films/defilada')
  const viewing = within(await openByKeys(user, 'v', 'Log a viewing'))
  await user.type(viewing.getByRole('textbox', { name: 'Remark' }), 'long words')
  await user.click(viewing.getByRole('radio', { name: 'Day unknown' }))
  await openPalette(user)
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(viewing.getByRole('radio', { name: 'Day unknown' })).toBeChecked()
  expect(viewing.getByRole('textbox', { name: 'Remark' })).toHaveValue('long words')

  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('combobox')
  await user.keyboard('diary')
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Remark on Defilada not kept')).toBeVisible()
  isClosed()
  expect(await screen.findByText(/Here the days will stand/)).toBeVisible()
})
