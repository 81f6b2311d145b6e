import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { MarkdownText } from './markdown-text.tsx'

const show = (text: string) => render(<MarkdownText text={text} />).container

it('sets headings below those of the page, one step at a time', () => {
  show('# One\n\n### Two\n\n###### Three\n\n## Four\n\n> ##### Five')
  const levels = screen
    .getAllByRole('heading')
    .map(({ localName, textContent }) => [localName, textContent])
  expect(levels).toEqual([
    ['h3', 'One'],
    ['h4', 'Two'],
    ['h5', 'Three'],
    ['h4', 'Four'],
    ['h5', 'Five'],
  ])
})

it('sets emphasis, code and what was struck out', () => {
  const set = show('*a* __b__ ***c*** ~~d~~ `**e**`')
  expect(set.querySelector('p')?.innerHTML).toBe(
    '<em>a</em> <strong>b</strong> <em><strong>c</strong></em> <del>d</del> <code>**e**</code>',
  )
})

it('keeps lists in lists, their numbers, and what is still to do', () => {
  show('3. three\n4. four\n   - in four\n\n- [x] seen\n- [ ] again')
  const [numbered, inner, tasks] = screen.getAllByRole('list')
  expect(numbered).toHaveAttribute('start', '3')
  expect(within(numbered as HTMLElement).getAllByRole('listitem')).toHaveLength(3)
  expect(inner).toHaveTextContent('in four')
  expect(tasks).toHaveTextContent('Done: seen')
  expect(tasks).toHaveTextContent('To do: again')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

it('breaks lines where they were broken, and draws rules', () => {
  const set = show('one\ntwo\n\n---\n```\n# no heading\n\n  code\n```')
  expect(set.querySelectorAll('br')).toHaveLength(1)
  expect(set.querySelectorAll('hr')).toHaveLength(1)
  expect(set.querySelector('pre')?.textContent).toBe('# no heading\n\n  code')
})

it('leaves what is not Markdown here as it was typed', () => {
  const text = 'a | b\n- | -\n\n    four spaces\n\n[ref]: https://example.org\n\nAT&T &amp; 5 \\* 3'
  expect(show(text)).toHaveTextContent('AT&T &amp; 5 * 3')
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('four spaces')).toBeVisible()
  expect(screen.getByText(/\[ref\]/)).toBeVisible()
})

it('opens a spoiler in its place, and hides it again', async () => {
  show('Before ||the **end** and *more*|| after')
  const button = screen.getByRole('button', { name: 'Spoiler' })
  expect(button).toHaveAttribute('aria-expanded', 'false')
  expect(screen.queryByText('end')).toBeNull()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(button.closest('p')).toHaveTextContent('Before Spoiler the end and more after')
  await userEvent.keyboard(' ')
  expect(button.closest('p')).toHaveTextContent('Before Spoiler after')
})

it.each([
  '||secret||',
  '**bold ||secret** more||',
  '*x ||*secret*|| y*',
  '# ||secret||',
  '- ||secret||',
  '> a\n> ||b\n> secret||',
  '[||secret||](https://example.org)',
  '[a ||secret|| b](https://example.org)',
  '![||secret||](https://example.org/a.png)',
  '~~||secret||~~',
  '|||secret|||',
  '||secret ||secret||',
  `||secret ${'x*'.repeat(400)}||`,
  `${'>'.repeat(40)} ||secret||`,
])('keeps the secret of %s until it is opened', async (text) => {
  const set = show(text)
  expect(set).not.toHaveTextContent('secret')
  await userEvent.click(screen.getByRole('button', { name: 'Spoiler' }))
  expect(set).toHaveTextContent('secret')
})

it.each(['||a ||secret|| b||', '||a (||secret||) b||', '**||a *||secret||* b||**'])(
  'keeps the most secret part of %s when the rest is opened',
  async (text) => {
    const set = show(text)
    expect(set).toHaveTextContent(/^Spoiler$/)
    await userEvent.click(screen.getByRole('button', { name: 'Spoiler' }))
    expect(set).toHaveTextContent(/a .*Spoiler.* b$/)
    expect(set).not.toHaveTextContent('secret')
  },
)

it('opens a spoiler in a spoiler by itself', async () => {
  const set = show('||a ||secret|| b|| and ||c|| so || d || on')
  expect(set).toHaveTextContent('Spoiler and Spoiler so Spoiler on')
  await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement)
  expect(set).toHaveTextContent('Spoiler a Spoiler b and')
  await userEvent.click(screen.getAllByRole('button')[1] as HTMLElement)
  expect(set).toHaveTextContent('Spoiler a Spoiler secret b and')
})

it('does not open one spoiler because another in its place was open', async () => {
  const { rerender } = render(<MarkdownText text="||one|| ||two||" />)
  await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement)
  expect(screen.getByText('one')).toBeVisible()
  rerender(<MarkdownText text="||two||" />)
  expect(screen.queryByText('two')).toBeNull()
})

it('has no control inside a link', () => {
  const set = show('[![still](https://example.org/a.png) ||x||](https://example.org)')
  expect(set.querySelector('a a, a button')).toBeNull()
})
