import { screen, waitFor, within } from '@testing-library/react'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MarkdownText } from '#components/markdown-text.tsx'
import { PlainText } from '#components/plain-text.tsx'
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

it.each([
  '**bold** <img src=x onerror="document.title=1">',
  '<svg onload=document.title=1> *a*',
  '<div>\n<script>document.title=1</script>\n</div>\n\n*a*',
  '# <b onmouseover=alert(1)>x</b>',
  '![still](https://evil.example/a.png)\n`<script>`',
])('H1 sets %s without a tag of its own', async (text) => {
  const { user, container } = await renderApp('/films/defilada')
  const tags = 'img, script, b, .markdown svg, .markdown div'
  const before = container.querySelectorAll(tags).length
  await user.click(screen.getByRole('textbox', { name: 'Note' }))
  await user.paste(text)
  const preview = await screen.findByRole('region', { name: 'Preview' })
  await waitFor(() => expect(container.querySelector('.markdown')).not.toBeNull())
  for (const [tag] of text.matchAll(/<[^>]+>/g)) expect(preview).toHaveTextContent(tag)
  expect(container.querySelectorAll(tags)).toHaveLength(before)
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
  const link = screen.getByRole('link', { name: 'a title' })
  expect(link).toHaveAttribute('rel', 'noreferrer noopener')
})

it('H2 links from a note to safe addresses only, and fetches no picture', () => {
  const text = [
    '[a](javascript:alert(1)) [b](data:text/html,x) [c](http://insecure.example) [d](//x.example)',
    '[e](JaVaScRiPt:alert(1)) [f](java&#115;cript:alert(1)) <javascript:alert(1)> http://g.example',
    '[good](https://example.org) <mail@example.org> ![still](https://example.org/a.png)',
    '[![i](javascript:x)](vbscript:x) ![j](data:image/png,x) [](https://empty.example)',
  ].join('\n\n')
  const { container } = render(<MarkdownText text={text} />)
  const links = screen.getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['good', 'https://example.org'],
    ['mail@example.org', 'mailto:mail@example.org'],
    ['still', 'https://example.org/a.png'],
    ['https://empty.example', 'https://empty.example'],
  ])
  for (const link of links) expect(link).toHaveAttribute('rel', 'noreferrer noopener')
  expect(container.querySelector('img')).toBeNull()
})

it('H3 lets each block of a note run in its own direction', () => {
  const text = '# مرحبا\n\nabc \u202E def\n\n- שלום\n- abc\n\n> مرحبا\n\n```\nabc\n```'
  const { container } = render(<MarkdownText text={text} />)
  for (const block of container.querySelectorAll('h3, p, li, blockquote, pre')) {
    expect(block).toHaveAttribute('dir', 'auto')
  }
  expect(container.querySelectorAll('[dir=auto]')).toHaveLength(7)
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

it('H4 lays out a long plain note by paragraphs, so many and no more', () => {
  const { container } = render(<PlainText text={'word\n\n'.repeat(20_000)} />)
  expect(container.querySelectorAll('p')).toHaveLength(1001)
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

const HOSTILE: Record<string, string> = {
  'ten thousand quotes': '>'.repeat(10_000),
  'ten thousand quotes with spaces': '> '.repeat(10_000),
  stars: '*'.repeat(50_000),
  brackets: '['.repeat(50_000),
  'brackets that close': '['.repeat(25_000) + ']'.repeat(25_000),
  'emphasis in emphasis': '*a '.repeat(15_000) + 'b*'.repeat(15_000),
  'strong in strong': '**a '.repeat(12_000) + 'b**'.repeat(12_000),
  'links begun': '[a]('.repeat(12_000),
  'spoilers begun': '||a'.repeat(16_000),
  'lists in lists': '- '.repeat(25_000),
  'indented lists': Array.from({ length: 300 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
  'quoted lists': '>- '.repeat(16_000),
  backticks: Array.from({ length: 300 }, (_, at) => '`'.repeat(at)).join(' '),
  'words before an at sign': `${'a.'.repeat(25_000)}@`,
  spaces: `a${' '.repeat(50_000)}b`,
  'blank lines': '\n'.repeat(50_000),
  'short paragraphs': '*a*\n\n'.repeat(10_000),
  'lines of a list': '- *a*\n'.repeat(10_000),
  tags: '<a '.repeat(16_000),
  'tildes and lines': '~~a\n'.repeat(12_000),
  'an open fence': `\`\`\`\n${'*a*\n'.repeat(12_000)}`,
}

// Without its limits the reader of Markdown overflows or takes many minutes for some of these.
it.each(Object.entries(HOSTILE))(
  'H4 sets a note of %s in a bounded number of parts',
  (_name, text) => {
    const { container } = render(<MarkdownText text={text} />)
    expect(container.querySelectorAll('*').length).toBeLessThan(4000)
  },
)
