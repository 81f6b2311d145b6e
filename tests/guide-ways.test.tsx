import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { readTexts } from '#domain/entry.ts'
import { endTextEdit } from '#state/texts.ts'
import { readRecords } from '#state/entries.ts'
import { renderApp } from './render-app.tsx'

const inQueue = () =>
  [...readRecords()].filter(([, { f }]) => (f['queued'] as { v: unknown } | undefined)?.v).length

it('leads along a route: its reasons, how long it is, what comes next, and into the queue', async () => {
  const { user } = await renderApp('/guide/routes')
  await user.click(await screen.findByRole('link', { name: 'One evening' }))
  await screen.findByRole('heading', { level: 1, name: 'One evening' })
  expect(screen.getByText('2 films, 2 hours 38 minutes')).toBeVisible()
  expect(screen.getByText(/^0 of 2 watched/)).toHaveTextContent('Next: Defilada')
  await user.click(screen.getByRole('button', { name: 'Add to queue' }))
  expect(inQueue()).toBe(2)
  expect(screen.getAllByText('In your queue')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Add to queue' }))
  expect(screen.getByText('All of them are in your queue or watched already.')).toBeVisible()
  // One step to undo, though it changed two films.
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(inQueue()).toBe(0)
})

it('knows no other route', async () => {
  await renderApp('/guide/routes/nowhere')
  expect(await screen.findByRole('heading', { level: 1, name: /no such page/i })).toBeVisible()
})

it('asks on each film and across them, and keeps what is answered with the film', async () => {
  const { user } = await renderApp('/guide/questions')
  const films = await screen.findAllByRole('region', { name: /./ })
  expect(films.length).toBeGreaterThanOrEqual(7)
  const onFilm = screen.getByRole('article', { name: /Where did you laugh/ })
  await user.type(within(onFilm).getByRole('textbox', { name: /^My answer/ }), 'At the drums')
  endTextEdit('defilada')
  const record = readRecords().get('defilada')
  expect(readTexts(record, 'answer:defilada-laughter')[0]?.t).toBe('At the drums')

  const across = within(screen.getByRole('region', { name: 'Across the films' }))
  const [first] = across.getAllByRole('textbox', { name: /^My answer/ })
  await user.type(first ?? onFilm, 'Both')
  endTextEdit('my-answers')
  expect(
    readRecords()
      .get('my-answers')
      ?.n.map(({ t }) => t),
  ).toEqual(['Both'])
})

it('shows the answers on the film’s own page, and what is kept across films nowhere as a film', async () => {
  const first = await renderApp('/films/defilada')
  const fold = await screen.findByText('5 questions to think about, and to answer')
  await first.user.click(fold)
  const asked = screen.getByRole('article', { name: /Where did you laugh/ })
  await first.user.type(within(asked).getByRole('textbox', { name: /^My answer/ }), 'At myself')
  endTextEdit('defilada')
  first.unmount()

  localStorage.setItem(
    'rn1:film:my-answers',
    JSON.stringify({
      v: 1,
      f: {},
      n: [{ s: '1795000000000-00000-a', t: 'x', p: [], k: 'answer:a' }],
    }),
  )
  const again = await renderApp('/guide/questions')
  expect(await screen.findByDisplayValue('At myself')).toBeVisible()
  await again.user.click(screen.getByRole('link', { name: 'Data' }))
  await screen.findByRole('heading', { level: 1, name: /data/i })
  expect(screen.queryByRole('heading', { name: 'Films no longer here' })).not.toBeInTheDocument()
})
