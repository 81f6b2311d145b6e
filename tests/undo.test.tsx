import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from './render-app.tsx'

const watched = (title: string) => screen.getByRole('button', { name: `Watched ${title}` })

it('offers to undo each change, in words', async () => {
  const { user } = await renderApp()
  await user.click(watched('Defilada'))
  expect(await screen.findByText('Defilada: watched')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(watched('Defilada')).toHaveAttribute('aria-pressed', 'false')
})

it('undoes and redoes with the keyboard, step by step', async () => {
  const { user } = await renderApp()
  await user.click(watched('Defilada'))
  await user.click(screen.getByRole('button', { name: 'Like Defilada' }))
  await user.keyboard('{Control>}z{/Control}')
  expect(screen.getByRole('button', { name: 'Like Defilada' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  expect(watched('Defilada')).toHaveAttribute('aria-pressed', 'true')
  await user.keyboard('{Control>}z{/Control}')
  expect(watched('Defilada')).toHaveAttribute('aria-pressed', 'false')
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await user.keyboard('{Control>}y{/Control}')
  expect(watched('Defilada')).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('button', { name: 'Like Defilada' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

it('leaves the undoing of typing in a text field to the browser', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('button', { name: 'Watched' }))
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'x')
  await user.keyboard('{Control>}z{/Control}')
  expect(screen.getByRole('button', { name: 'Watched' })).toHaveAttribute('aria-pressed', 'true')
})

it('takes back a whole note in one step', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'first thoughts')
  await user.click(screen.getByRole('heading', { level: 1 }))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue(''))
  await user.keyboard('{Control>}y{/Control}')
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('first thoughts'),
  )
})
