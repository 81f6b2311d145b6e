import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderApp } from './render-app.tsx'

const preview = () => within(screen.getByRole('region', { name: 'Preview' }))
const sheet = (name: string) => within(preview().getByRole('article', { name }))
/** Of which sheets the pages have rules of their own; the paper itself is seen in a browser only. */
const runs = () =>
  document.adoptedStyleSheets
    .flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText))
    .join('\n')

/** A film with all that can be kept on it, its note as long as they get. */
function keepAnEntry() {
  const s = '1795000000000-00000-k3f9'
  const f = {
    rating: { s, v: 9 },
    'view:a': { s, v: { on: '2026-11-01', rating: 7 } },
    'view:b': { s, v: { on: '2026-11-22' } },
  }
  const note = `${'All of it. '.repeat(12_000)}||Turned over|| and the last word`
  const n = [
    { s, t: note, p: [] },
    { s, t: 'The drums', p: [], k: 'view:a:remark' },
    { s, t: 'At myself', p: [], k: 'answer:defilada-laughter' },
  ]
  localStorage.setItem('rn1:film:defilada', JSON.stringify({ v: 1, f, n }))
}

it('leads from the guide to a film’s sheet, says what is on it, and prints it on the chosen paper', async () => {
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  const { user } = await renderApp('/guide/print')
  await user.click(screen.getByRole('link', { name: 'Film sheets' }))
  const sheets = within(await screen.findByRole('navigation', { name: 'Which sheets' }))
  expect(preview().getAllByRole('article')).toHaveLength(6)
  await user.click(screen.getByRole('radio', { name: 'Letter' }))
  await user.click(sheets.getByRole('link', { name: 'Defilada' }))
  await vi.waitFor(() => expect(preview().getAllByRole('article')).toHaveLength(1))
  expect(sheets.getByRole('link', { current: 'page' })).toHaveTextContent('Defilada')
  expect(document.title).toBe('Print: Film sheets, Defilada · Reel North')
  // What was chosen holds for the next sheet, too.
  expect(screen.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: 'A4' }))
  expect(document.adoptedStyleSheets).toHaveLength(1)
  expect(runs()).toContain('page: kit-defilada')

  // Each mark is the number of a source at the end.
  const marks = document.querySelectorAll('.sheet-marks')
  const numbers = Array.from(marks, (mark) => mark.textContent.match(/\d+/g) ?? []).flat()
  const sources = sheet('Defilada').getByText('Sources').closest('section')
  expect(new Set(numbers).size).toBe(sources?.querySelectorAll('li').length)
  expect(Math.max(...numbers.map(Number))).toBe(new Set(numbers).size)

  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(print).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('link', { name: 'About' }))
  await screen.findByRole('heading', { level: 1, name: /About|What this is/ })
  expect(document.adoptedStyleSheets).toHaveLength(0)
})

it('is reached from a film’s page, and leads on to the questions on it', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('link', { name: 'Print a sheet' }))
  await vi.waitFor(() => expect(sheet('Defilada')).toBeTruthy())
  const pieces = within(screen.getByRole('navigation', { name: 'What to print' }))
  await user.click(pieces.getByRole('link', { name: 'Question sheets' }))
  await screen.findByRole('heading', { level: 1, name: 'Print: Question sheets' })
  expect(preview().getAllByRole('article')).toHaveLength(7)
})

it('prints endings and what is private only when that is chosen, and then whole', async () => {
  keepAnEntry()
  const { user } = await renderApp('/guide/print/films/defilada')
  const paper = sheet('Defilada')
  expect(paper.queryByRole('heading', { name: 'After' })).not.toBeInTheDocument()
  expect(paper.queryByRole('heading', { name: 'My entry' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('checkbox', { name: /^My entry/ }))
  const own = paper.getByRole('heading', { name: 'My entry' }).parentElement
  expect(own).toHaveTextContent('4.5 stars. Viewings: 1 November 2026, 22 November 2026.')
  expect(own).toHaveTextContent('The drums')
  expect(own).toHaveTextContent('At myself')
  expect(own).not.toHaveTextContent('Turned over')
  await user.click(screen.getByRole('checkbox', { name: /^What tells how it goes on/ }))
  expect(paper.getByRole('heading', { name: 'After' })).toBeVisible()
  expect(own).toHaveTextContent(/^My entry.*Turned over.* and the last word.*The drums/)
})

it('has lines for the answers, or the answers', async () => {
  keepAnEntry()
  const { user } = await renderApp('/guide/print/questions/defilada')
  const lines = () => document.querySelectorAll('.sheet-ruled > div').length
  const asked = sheet('Defilada').getAllByRole('listitem').length
  expect(asked).toBeGreaterThanOrEqual(4)
  await user.click(screen.getByRole('radio', { name: '12 lines' }))
  const before = lines()
  expect(before).toBeGreaterThanOrEqual(4 * 12)
  await user.click(screen.getByRole('checkbox', { name: 'My answers so far' }))
  expect(lines()).toBe(before - 12)
  expect(sheet('Defilada').getByText('At myself')).toBeVisible()
})

it('prints the log in its order, with what was written only when chosen, and a form', async () => {
  keepAnEntry()
  const f = { 'view:a': { s: '1795000000000-00000-k3f9', v: { on: '2025-05-01' } } }
  localStorage.setItem('rn1:film:the-red-chapel', JSON.stringify({ v: 1, f, n: [] }))
  const { user } = await renderApp('/guide/print/log')
  const rows = sheet('My viewings').getAllByRole('row')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'DayFilmStars',
    '1 May 2025The Red Chapel',
    '1 November 2026Defilada3.5 stars',
    '22 November 2026Defilada (again)',
  ])
  await user.click(screen.getByRole('checkbox', { name: 'What I wrote on them' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Viewings of' }), '2026')
  expect(sheet('My viewings, 2026').getByText('The drums')).toBeVisible()
  expect(sheet('My viewings, 2026').queryByText('The Red Chapel')).not.toBeInTheDocument()
  await user.click(screen.getByRole('checkbox', { name: 'My viewings' }))
  expect(preview().getAllByRole('article')).toHaveLength(1)
  expect(sheet('Viewing log').getAllByRole('row').length).toBeGreaterThan(10)
  await user.click(screen.getByRole('checkbox', { name: 'An empty form' }))
  expect(preview().getByText('There is nothing to print here.')).toBeVisible()
})

it('makes a booklet of the chosen parts, with their sources alone', async () => {
  const { user } = await renderApp('/guide/print/guide')
  const sources = () => preview().getByRole('heading', { name: 'Sources' }).parentElement
  const all = sources()?.querySelectorAll('li').length ?? 0
  expect(all).toBeGreaterThan(80)
  expect(preview().getByRole('heading', { name: 'Glossary' })).toBeVisible()
  for (const part of ['Time line', 'The camera', 'Themes', 'Places', 'Routes', 'Questions']) {
    await user.click(screen.getByRole('checkbox', { name: part }))
  }
  await user.click(screen.getByRole('checkbox', { name: 'Not known' }))
  expect(preview().queryByRole('heading', { name: 'Themes' })).not.toBeInTheDocument()
  expect(sources()?.querySelectorAll('li').length).toBeLessThan(all)
  const unmarked = Array.from(document.querySelectorAll('.sheet *')).filter(
    ({ children, textContent }) =>
      children.length === 0 && /\p{sc=Hangul}|\p{sc=Han}/u.test(textContent),
  )
  expect(unmarked.filter((element) => !element.closest('[lang]:not(html)'))).toEqual([])
})

it('has the six films on a page to hang up', async () => {
  await renderApp('/guide/print/catalogue')
  expect(preview().getAllByRole('heading', { level: 3 })).toHaveLength(6)
})

it.each(['/guide/print/nope', '/guide/print/films/nope', '/guide/print/log/defilada'])(
  'E5 has nothing to print at %s',
  async (address) => {
    await renderApp(address)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such page')
  },
)
