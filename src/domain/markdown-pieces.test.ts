// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasMarkup, splitMarkdown } from './markdown-pieces.ts'

const texts = (text: string) => splitMarkdown(text).pieces.map((piece) => piece.text.trimEnd())

it('cuts between paragraphs, and not in a list or in code', () => {
  expect(texts('one\ntwo\n\nthree\n\n- a\n\n- b\n\n  of b\n\nfour')).toEqual([
    'one\ntwo',
    'three\n\n- a\n\n- b\n\n  of b',
    'four',
  ])
  expect(texts('```\na\n\nb\n```\n\nc')).toEqual(['```\na\n\nb\n```', 'c'])
  expect(texts('a\r\nb\r\n\r\nc')).toEqual(['a\nb', 'c'])
})

it('knows under which heading each piece stands', () => {
  const { pieces } = splitMarkdown('# a\n\n### b\n\n```\n# c\n```\n\nd')
  expect(pieces.map(({ under }) => under)).toEqual([0, 1, 2, 2])
})

it('loses no words, and cuts nothing in the middle of a line', () => {
  const parts = fc.constantFrom('word', ' ', '\n', '\n\n', '- ', '1. ', '> ', '```\n', '# ', '  ')
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (typed) => {
      const text = typed.join('')
      const lines = (whole: string) => whole.split('\n').filter((line) => line.trim() !== '')
      expect(splitMarkdown(text).pieces.flatMap((piece) => lines(piece.text))).toEqual(lines(text))
    }),
  )
})

it('sets a long list in several parts, and says how much of a huge text is left', () => {
  const { pieces } = splitMarkdown('- an *item* of a list\n'.repeat(1000))
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.every(({ isPlain }) => !isPlain)).toBe(true)
  expect(splitMarkdown('x'.repeat(130_000)).unset).toBe(10_000)
})

it('shows more paragraphs than it can set as they were typed', () => {
  const { pieces } = splitMarkdown('*a*\n\n'.repeat(1000))
  expect(pieces).toHaveLength(300)
  expect(pieces.at(-1)).toMatchObject({ isPlain: true })
})

it.each(['plain words, a-b; 3 + 4 - 5', 'a hyphen - here', 'Who?\n\nMe: 3.5 stars', 'a|b'])(
  'finds no markup in %j',
  (text) => expect(hasMarkup(text)).toBe(false),
)

it.each([
  '*a*',
  '# a',
  '- a',
  'x\n1. a',
  '> a',
  '||a||',
  'https://a.example',
  '~~a~~',
  '`a`',
  '---',
])('finds markup in %j', (text) => expect(hasMarkup(text)).toBe(true))
