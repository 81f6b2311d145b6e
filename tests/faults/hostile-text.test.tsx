import { screen, waitFor, within } from '@testing-library/react'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SafeLink } from '#ui/safe-link.tsx'
import { renderApp } from '../render-app.tsx'

it.each([
  '<img src=x onerror="document.title=1">',
  '<svg onload=document.title=1>',
  '"><script>document.title=1</script>',
  '${7*7} {{7*7}}',
])('H1 shows %s as the characters typed', async (text) => {
  const { user, container } = await renderApp('/films/defilada')
  const images = container.querySelectorAll('img, script').length
  const field = screen.getByRole('textbox', { name: 'Note' })
  await user.click(field)
  await user.paste(text)
  expect(field).toHaveValue(text)
  expect(container.querySelectorAll('img, script')).toHaveLength(images)
})

it('H1 shows a hostile search as text', async () => {
  const q = '<img src=x onerror=alert(1)>'
  const { container } = await renderApp(`/?q=${encodeURIComponent(q)}`)
  await waitFor(() => expect(screen.getByText(q)).toBeVisible())
  expect(container.querySelector('img')).toBeNull()
})

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'http://insecure.example',
  '//evil.example',
  '/relative',
  'not an address',
])('H2 makes no link of %s', (href) => {
  render(<SafeLink href={href}>a title</SafeLink>)
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('a title')).toBeVisible()
})

it.each(['https://example.org/a', 'mailto:a@example.org'])('H2 links to %s', (href) => {
  render(<SafeLink href={href}>a title</SafeLink>)
  expect(screen.getByRole('link', { name: 'a title' })).toHaveAttribute('rel', 'noreferrer')
})

it('H3 lets a note run in its own direction and keeps every code unit', async () => {
  const text = `مرحبا \u202E abc e${'\u0301'.repeat(50)} 👨‍👩‍👧‍👦 🇰🇵`
  const { user, unmount } = await renderApp('/films/defilada')
  const field = screen.getByRole('textbox', { name: 'Note' })
  expect(field).toHaveAttribute('dir', 'auto')
  await user.click(field)
  await user.paste(text)
  await user.tab()
  unmount()
  await renderApp('/films/defilada')
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue(text)
})

it('H3 isolates a search that runs from right to left', async () => {
  await renderApp(`/?q=${encodeURIComponent('שלום\u202E')}`)
  expect(screen.getByText('שלום\u202E')).toHaveAttribute('dir', 'auto')
})

it('H4 keeps a note of 100,000 characters', async () => {
  const text = 'wörd '.repeat(18_000) + 'x'.repeat(10_000)
  const { user, unmount } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('textbox', { name: 'Note' }))
  await user.paste(text)
  await user.tab()
  unmount()
  await renderApp('/films/defilada')
  const panel = within(screen.getByRole('region', { name: 'My entry' }))
  expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue(text)
})
