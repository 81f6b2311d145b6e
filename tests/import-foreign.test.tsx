import { readFileSync } from 'node:fs'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderApp } from './render-app.tsx'

const fixture = (path: string) => readFileSync(`tests/fixtures/imports/${path}`)
const stored = (id: string) => localStorage.getItem(`rn1:film:${id}`) ?? ''

async function openPage() {
  const app = await renderApp('/data')
  const choose = async (content: BlobPart, name: string) => {
    const input = await screen.findByLabelText('Import a file')
    await app.user.upload(input, new File([content], name))
    const dialog = within(await screen.findByRole('dialog', { name: 'Import' }))
    await waitFor(() =>
      expect(dialog.queryByText(/^(?:Reading|Comparing)/)).not.toBeInTheDocument(),
    )
    return dialog
  }
  return { ...app, choose }
}

it('brings ratings from Letterboxd after a preview, as one step to undo, and only once', async () => {
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob)
    return 'blob:test'
  })
  const { choose, user } = await openPage()
  const file = fixture('letterboxd/ratings.csv')
  const dialog = await choose(file, 'ratings.csv')
  expect(dialog.getByText('ratings.csv, from Letterboxd: 6 rows')).toBeVisible()
  const defilada = within(dialog.getByRole('region', { name: /^Defilada/ }))
  expect(defilada.getAllByRole('row').map((row) => row.textContent)).toContain(
    'Ratingnot rated4.5 starsnew',
  )
  const unread = within(dialog.getByRole('region', { name: 'Not readable' }))
  expect(unread.getByText(/^Line 7: The rating “3.7” is not one of the ten/)).toBeInTheDocument()
  const asked = within(dialog.getByRole('region', { name: 'Which film is it' }))
  await user.selectOptions(
    asked.getByRole('combobox', { name: 'A State of Mind' }),
    'It is A State of Mind (2004)',
  )
  expect(localStorage.length).toBe(0)
  await user.click(await dialog.findByRole('button', { name: 'Import 5 films' }))
  expect(
    await screen.findByText(
      'Imported 5 films from ratings.csv. 1 row could not be read, or not in full. 1 film was left out.',
    ),
  ).toHaveRole('status')
  expect(stored('defilada')).toContain('"v":9')
  await user.click(screen.getByRole('button', { name: 'Save the rows left out' }))
  expect((await saved.at(-1)?.text())?.split('\r\n')).toEqual([
    expect.stringContaining('"File","Line","Reason","Row"'),
    expect.stringContaining('"","7","The rating “3.7”'),
    expect.stringContaining('Assassins,1995'),
    '',
  ])

  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(stored('defilada')).not.toContain('"v":9'))
  const undone = await choose(file, 'ratings.csv')
  expect(undone.getByText('4 films new here.')).toHaveRole('status')
  expect(undone.getByRole('region', { name: 'Which film is it' })).toBeVisible()
  await user.click(undone.getByRole('button', { name: 'Close' }))
  await user.keyboard('{Control>}y{/Control}')
  await waitFor(() => expect(stored('defilada')).toContain('"v":9'))
  expect(stored('a-state-of-mind')).toContain('"v":10')
  const again = await choose(file, 'ratings.csv')
  expect(again.getByText('Nothing new: 5 films the same.')).toHaveRole('status')
  expect(again.queryByRole('region', { name: 'Which film is it' })).not.toBeInTheDocument()
  expect(again.queryByRole('button', { name: /^Import/ })).not.toBeInTheDocument()
  await user.click(again.getByRole('button', { name: 'Close' }))
})

it('asks what the columns of a table mean, guessed first, and takes films as one’s own', async () => {
  const { choose, user } = await openPage()
  const table =
    'Film;Jahr;Wertung;Gesehen;Notiz\nDefilada;1989;80;03/02/2026;gut\nOther;1999;45;;\n'
  const dialog = await choose(table, 'meine filme.csv')
  expect(dialog.getByText(/a table of no program that is known/)).toBeVisible()
  expect(dialog.getByRole('combobox', { name: 'Title' })).toHaveDisplayValue('Film')
  expect(dialog.getByRole('combobox', { name: 'Year' })).toHaveDisplayValue('Jahr')
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Rating' }), 'Wertung')
  await user.click(dialog.getByRole('radio', { name: '100' }))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Day watched' }), 'Gesehen')
  await user.click(dialog.getByRole('radio', { name: 'the day' }))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Note' }), 'Notiz')
  await user.click(dialog.getByRole('radio', { name: 'of which only the columns tell' }))
  await user.click(dialog.getByRole('button', { name: 'Show what it would change' }))
  expect(await dialog.findByText(/^Line 3: The rating “45”/)).toBeInTheDocument()
  await user.click(dialog.getByRole('button', { name: 'Change what its columns mean' }))
  expect(await dialog.findByRole('combobox', { name: 'Note' })).toHaveDisplayValue('Notiz')
  await user.click(dialog.getByRole('button', { name: 'Show what it would change' }))
  await dialog.findByText(/^Line 3: The rating “45”/)
  await user.click(dialog.getByRole('radio', { name: 'Take them as films of my own' }))
  await user.click(await dialog.findByRole('button', { name: 'Import 2 films' }))
  await screen.findByText(/^Imported 2 films from meine filme.csv/)
  expect(stored('defilada')).toMatch(/"on":"2026-02-03","rating":8/)
  expect(stored('defilada')).toContain('"t":"gut"')
  const own = Object.keys(localStorage).find((key) => key.startsWith('rn1:film:own-'))
  expect(localStorage.getItem(own ?? '')).toContain('"Other"')
})

it('says what a list of names is taken for, and lets that be changed', async () => {
  const { choose, user } = await openPage()
  const dialog = await choose(fixture('letterboxd/account/watchlist.csv'), 'watchlist.csv')
  expect(dialog.getByRole('radio', { name: 'I want to watch' })).toBeChecked()
  expect(dialog.getAllByText('In the queue')).toHaveLength(2)
  await user.click(dialog.getByRole('radio', { name: 'I have watched' }))
  await waitFor(() => expect(dialog.getAllByText('Watched')).toHaveLength(2))
  expect(dialog.queryByText('In the queue')).not.toBeInTheDocument()
})
