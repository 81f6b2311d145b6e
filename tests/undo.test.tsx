import { fireEvent, screen, waitFor } from '@testing-library/react'
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

it('undoes and redoes with the keyboard, step by step, and says each', async () => {
  const { user } = await renderApp()
  const told = () => screen.getByText(/Defilada/, { selector: '[role=status] span' })
  await user.click(watched('Defilada'))
  await user.click(screen.getByRole('button', { name: 'Like Defilada' }))
  await user.keyboard('{Control>}z{/Control}')
  expect(told()).toHaveTextContent('Taken back: You like Defilada')
  expect(screen.getByRole('button', { name: 'Like Defilada' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  expect(watched('Defilada')).toHaveAttribute('aria-pressed', 'true')
  await user.keyboard('{Control>}z{/Control}')
  expect(told()).toHaveTextContent('Taken back: Defilada: watched')
  expect(watched('Defilada')).toHaveAttribute('aria-pressed', 'false')
  await user.keyboard('{Control>}z{/Control}')
  expect(told()).toHaveTextContent('Taken back: Defilada: watched')
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(told()).toHaveTextContent('Brought back: Defilada: watched')
  await user.keyboard('{Control>}y{/Control}')
  expect(told()).toHaveTextContent('Brought back: You like Defilada')
  expect(watched('Defilada')).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('button', { name: 'Like Defilada' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

it('takes back a rating made with the arrow keys as one choice', async () => {
  const { user } = await renderApp()
  const stars = screen.getByRole('slider', { name: 'Rating Defilada' })
  stars.focus()
  for (const half of [1, 2, 3, 4]) fireEvent.change(stars, { target: { value: half } })
  await user.keyboard('{Control>}z{/Control}')
  expect(stars).toHaveAttribute('aria-valuetext', 'not rated')
  await user.keyboard('{Control>}y{/Control}')
  expect(stars).toHaveAttribute('aria-valuetext', '2 stars')
})

it('leaves the undoing of typing in a text field to the browser', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('button', { name: 'Watched' }))
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'x')
  await user.keyboard('{Control>}z{/Control}')
  expect(screen.getByRole('button', { name: 'Watched' })).toHaveAttribute('aria-pressed', 'true')
})

it.each([
  ['Watched', 'Defilada: watched'],
  ['Queue', 'Defilada is in your queue'],
  ['Like', 'You like Defilada'],
])(
  'offers to take back %s, and to bring it back, without losing the focus',
  async (name, words) => {
    const { user } = await renderApp('/films/defilada')
    const button = screen.getByRole('button', { name })
    await user.click(button)
    expect(await screen.findByText(words)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(button).toHaveAttribute('aria-pressed', 'false')
    expect(screen.getByText(`Taken back: ${words}`)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Redo' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Redo' }))
    expect(button).toHaveAttribute('aria-pressed', 'true')
  },
)

it('offers to take back a rating', async () => {
  const { user } = await renderApp('/films/defilada')
  const rating = screen.getByRole('slider', { name: 'Rating' })
  fireEvent.change(rating, { target: { value: '9' } })
  expect(await screen.findByText('Defilada: 4.5 stars')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(rating).toHaveAttribute('aria-valuetext', 'not rated')
})

it('offers to take back a note once its field is left, and not while it is typed', async () => {
  const { user } = await renderApp('/films/defilada')
  const field = screen.getByRole('textbox', { name: 'Note' })
  await user.type(field, 'kept words')
  await user.tab()
  expect(await screen.findByText('Note on Defilada changed')).toBeVisible()
  await user.clear(field)
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  await user.tab()
  expect(await screen.findByText('Note on Defilada cleared')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(field).toHaveValue('kept words')
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
