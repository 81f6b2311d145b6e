import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { readStorageReport } from '#state/stored-data.ts'
import { renderApp } from './render-app.tsx'

it('keeps each text of a film as it was before, to be put back', async () => {
  const app = await renderApp('/films/defilada')
  const field = screen.getByRole('textbox', { name: /^What I believe now/ })
  await app.user.type(field, 'Only marching')
  await app.user.tab()
  await waitFor(async () => expect((await readStorageReport()).copy.kind).toBe('ok'))
  await app.user.clear(field)
  await app.user.type(field, 'People')
  await app.user.tab()
  await app.user.click(screen.getByText('Earlier versions of what you wrote'))
  expect(await screen.findByText(/^Thoughts before a viewing. Kept until/)).toBeVisible()
  expect(screen.getByText('Only marching')).toBeVisible()
  await app.user.click(screen.getByRole('button', { name: /^Put this back.*Only marching/ }))
  expect(field).toHaveValue('Only marching')
  expect(await screen.findByRole('button', { name: /^Put this back.*People/ })).toBeVisible()
})
