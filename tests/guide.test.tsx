import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { loadTermBook } from '#components/term-book.ts'
import { renderApp } from './render-app.tsx'

const guideNav = () => within(screen.getByRole('navigation', { name: 'Guide' }))

it('leads from the main navigation through the contents to a page, and says where you are', async () => {
  const { user } = await renderApp('/')
  const main = within(screen.getByRole('navigation', { name: 'Main' }))
  await user.click(main.getByRole('link', { name: 'Guide' }))
  await screen.findByRole('heading', { level: 1, name: 'A guide through six films' })
  expect(document.title).toBe('Guide · Reel North')
  expect(guideNav().getByRole('link', { name: 'Contents' })).toHaveAttribute('aria-current', 'page')
  await user.click(
    within(screen.getByRole('main')).getAllByRole('link', { name: 'Not known' })[1] ??
      document.body,
  )
  await screen.findByRole('heading', { level: 1, name: 'What is not known' })
  await waitFor(() => expect(document.title).toBe('What is not known · Reel North'))
  expect(guideNav().getByRole('link', { name: 'Not known' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  expect(guideNav().getByRole('link', { name: 'Contents' })).not.toHaveAttribute('aria-current')
  expect(main.getByRole('link', { name: 'Guide' })).toHaveAttribute('href', '/guide')
})

it.each(['/guide/nope', '/guide/constructor', '/guide/unknown/more'])(
  'E5 has no page at %s',
  async (address) => {
    await renderApp(address)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such page')
  },
)

it('has the films on the time line in the years they were shot and shown, and a way to each decade', async () => {
  await renderApp('/guide/time-line')
  const decades = within(screen.getByRole('navigation', { name: 'Decades' }))
  expect(decades.getByRole('link', { name: '1940s' })).toHaveAttribute('href', '#1940s')
  const nineties = within(screen.getByRole('region', { name: '1990s' }))
  const filmed = nineties.getAllByRole('listitem').find(({ id }) => id === 'filmed-dear-pyongyang')
  expect(filmed).toHaveTextContent('1995 to 2005FilmedDear Pyongyang')
  const shown = within(screen.getByRole('region', { name: '2000s' })).getAllByRole('listitem')
  expect(shown.map(({ id }) => id)).toContain('released-dear-pyongyang')
  expect(screen.getByRole('link', { name: '9 September 1948' })).toHaveAttribute('href', '#dprk')
})

it('explains a term where it stands, by keyboard too, and leads to its entry', async () => {
  const { user } = await renderApp('/guide/time-line')
  const term = screen.getAllByRole('button', { name: 'red scarf' })[0] ?? document.body
  expect(term).toHaveAttribute('aria-expanded', 'false')
  term.focus()
  await user.keyboard(' ')
  expect(term).toHaveAttribute('aria-expanded', 'true')
  const note = screen.getByRole('note')
  expect(note).toHaveAttribute('id', term.getAttribute('aria-controls'))
  expect(within(note).getByText('조선소년단')).toHaveAttribute('lang', 'ko')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('note')).not.toBeInTheDocument()
  expect(term).toHaveFocus()
  await user.click(term)
  await user.click(screen.getByRole('link', { name: 'In the glossary' }))
  await screen.findByRole('heading', { level: 1, name: 'Glossary' })
  const entry = document.getElementById('childrens-union')
  await waitFor(() => expect(entry).toHaveFocus())
  expect(entry).toHaveAttribute('data-here', 'true')
})

it('says beside a claim what was read, and how sure that is', async () => {
  const { user } = await renderApp('/guide/unknown')
  const region = within(screen.getByRole('region', { name: 'How many died in the famine' }))
  await user.click(region.getByRole('button', { name: /^Sources? \d/ }))
  expect(region.getByRole('note')).toHaveTextContent(/^Read in\d/)
  expect(region.getByRole('note').querySelector('a')?.getAttribute('href')).toMatch(/^#source-/)
})

it('has an essay for each theme, which leads to its films and to the catalogue', async () => {
  const { user } = await renderApp('/guide/themes')
  await user.click(screen.getByRole('link', { name: 'Mass games' }))
  await screen.findByRole('heading', { level: 1, name: 'Mass games' })
  const films = within(screen.getByRole('region', { name: 'Film by film' }))
  expect(films.getByRole('link', { name: 'A State of Mind' })).toBeVisible()
  expect(films.getByRole('link', { name: 'These films in the catalogue' })).toHaveAttribute(
    'href',
    '/?theme=mass-games',
  )
})

it('has a map whose points are links to the list beside it', async () => {
  await renderApp('/guide/places')
  const map = screen.getByRole('group', { name: /^Places in Pyongyang/ })
  const points = within(map).getAllByRole('link')
  for (const point of points) {
    const id = point.getAttribute('href')?.slice(1) ?? ''
    expect(document.getElementById(id)).toHaveTextContent(point.textContent.replace(/\d+$/, ''))
  }
  expect(within(map).getByRole('link', { name: /Chollima Statue, approximate$/ })).toBeVisible()
  expect(within(map).getByRole('link', { name: /Kim Il-sung Square$/ })).toBeVisible()
})

it('compares the six cameras, and says where each source is used', async () => {
  const { user, router } = await renderApp('/guide/camera')
  const cameras = within(screen.getByRole('region', { name: 'Six cameras' }))
  expect(cameras.getAllByText('What it could not show').length).toBeGreaterThan(0)
  expect(cameras.getByRole('link', { name: 'Defilada' })).toBeVisible()
  await router.navigate({ to: '/guide/$', params: { _splat: 'sources' } })
  await screen.findByRole('heading', { level: 1, name: 'Sources' })
  await user.click(screen.getAllByText(/^Used in \d+ places?$/)[0] ?? document.body)
  expect(screen.queryByText('Used in 0 places')).not.toBeInTheDocument()
  const routes = Array.from(document.querySelectorAll('a[href^="/guide/routes"]'), (link) =>
    link.getAttribute('href'),
  )
  expect(routes).toContain('/guide/routes/by-date')
  expect(routes.join(' ')).not.toContain('#')
})

it('finds what the guide has for a search, beneath the films', async () => {
  await renderApp('/?q=Ch%C5%8Dsen-seki')
  const found = within(await screen.findByRole('region', { name: 'In the guide' }))
  expect(found.getByRole('link', { name: 'Chōsen-seki' })).toHaveAttribute(
    'href',
    '/guide/glossary#chosen-seki',
  )
})

const SECTIONS =
  '.section, .event, .entry-term, .essay, .film-lines, .unknown, .place-list > li, .camera-card, .camera-table tbody tr'

it.each([
  '/guide/time-line',
  '/guide/glossary',
  '/guide/themes/personality-cult',
  '/guide/places',
  '/guide/camera',
  '/guide/unknown',
  '/films/dear-pyongyang',
])('links every term of %s once in each section, and marks every script', async (address) => {
  await renderApp(address)
  await waitFor(() => expect(document.querySelector('.term')).toBeInTheDocument())
  const { find } = await loadTermBook()
  for (const section of document.querySelectorAll(SECTIONS)) {
    const linked = Array.from(section.querySelectorAll('.term'), termOf)
    expect(new Set(linked).size).toBe(linked.length)
    const text = section.cloneNode(true) as Element
    for (const other of text.querySelectorAll(
      'h2, h3, dt, th, a:not(.term), .film-names, .see-also, .event-date, .term-names, [role=note], p:not(:has(.source-marks)):not(.term-short), .people, .facts, .event-film',
    )) {
      other.remove()
    }
    if (text.matches('.event-film') || text.querySelector('.people, .corrections')) continue
    const met = new Set(find(text.textContent).flatMap(({ term }) => term ?? []))
    met.delete(section.id)
    expect([...met].filter((term) => !linked.includes(term))).toEqual([])
  }
  const eastern = /\p{sc=Hangul}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u
  const unmarked = Array.from(document.querySelectorAll('main *:not(.sources *)')).filter(
    ({ children, textContent }) => children.length === 0 && eastern.test(textContent),
  )
  expect(
    unmarked
      .filter(
        (element) => !/^(?:ko|ja|zh)/.test(element.closest('[lang]')?.getAttribute('lang') ?? ''),
      )
      .map(({ outerHTML }) => outerHTML),
  ).toEqual([])
})

const termOf = (element: Element) => element.getAttribute('href')?.split('#')[1]
