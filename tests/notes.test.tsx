import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from './render-app.tsx'

const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
const preview = () => screen.findByRole('region', { name: 'Preview' })
const stored = () => localStorage.getItem('rn1:film:defilada')

it('shows the note as it reads beside the field, and keeps it as it was typed', async () => {
  const text = '# First look\n\nWho *held* the camera?\n- the [crew](https://example.org)'
  const { user } = await renderApp('/films/defilada')
  await user.click(note())
  await user.paste(text)
  const shown = within(await preview())
  expect(await shown.findByRole('heading', { level: 3, name: 'First look' })).toBeVisible()
  expect(shown.getByText('held').localName).toBe('em')
  expect(shown.getByRole('link', { name: 'crew' })).toHaveAttribute('href', 'https://example.org')
  await waitFor(() => expect(stored()).toContain(JSON.stringify(text).slice(1, -1)), {
    timeout: 3000,
  })
  expect(note()).toHaveValue(text)
})

it('needs no preview for a few plain words', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.type(note(), 'plain words')
  await screen.findByText('2 words')
  expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull()
})

it('hides a spoiler from the page until it is opened', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.click(note())
  await user.paste('The end: ||nobody *marched*||.')
  const shown = await preview()
  const button = await within(shown).findByRole('button', { name: 'Spoiler', expanded: false })
  expect(shown).not.toHaveTextContent('nobody')
  await user.click(button)
  expect(shown).toHaveTextContent('nobody marched')
  expect(button).toHaveAttribute('aria-expanded', 'true')
})

it('sets and takes away a format with the toolbar, and keeps what is selected', async () => {
  const { user } = await renderApp('/films/defilada')
  const bar = within(screen.getByRole('toolbar', { name: 'Formatting' }))
  await user.type(note(), 'the camera')
  note().setSelectionRange(4, 10)
  await user.click(bar.getByRole('button', { name: 'Bold' }))
  expect(note()).toHaveValue('the **camera**')
  expect(note()).toHaveFocus()
  expect([note().selectionStart, note().selectionEnd]).toEqual([6, 12])
  await user.click(bar.getByRole('button', { name: 'Italic' }))
  expect(note()).toHaveValue('the ***camera***')
  await user.keyboard('{Control>}bi{/Control}')
  expect(note()).toHaveValue('the camera')
  const press = async (name: string) => {
    await user.click(bar.getByRole('button', { name }))
    return note().value
  }
  expect(await press('Heading')).toBe('# the camera')
  expect(await press('List')).toBe('- # the camera')
  expect(await press('Quote')).toBe('> - # the camera')
  expect(await press('Spoiler')).toBe('> - # the ||camera||')
  expect(await press('Link')).toBe('> - # the ||[camera](https://)||')
  await waitFor(() => expect(stored()).toContain('> - # the ||[camera]'), { timeout: 3000 })
})

it('goes along the toolbar by arrows, with one stop of Tab', async () => {
  const { user } = await renderApp('/films/defilada')
  const bar = within(screen.getByRole('toolbar', { name: 'Formatting' }))
  bar.getByRole('button', { name: 'Bold' }).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(bar.getByRole('button', { name: 'Heading' })).toHaveFocus()
  await user.keyboard('{End}{ArrowRight}{ArrowLeft}')
  expect(bar.getByRole('button', { name: 'Spoiler' })).toHaveFocus()
  await user.keyboard('{Home}')
  expect(bar.getByRole('button', { name: 'Bold' })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  await user.tab()
  expect(note()).toHaveFocus()
  await user.tab({ shift: true })
  expect(bar.getByRole('button', { name: 'Italic' })).toHaveFocus()
  await user.keyboard('{Enter}me')
  expect(note()).toHaveValue('*me*')
})

it('counts the words of the note, and tells nobody who does not ask', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.type(note(), '형의 부엌, **two** words')
  const count = await screen.findByText('4 words')
  expect(count.closest('[aria-live], [role=status], [role=alert]')).toBeNull()
})
