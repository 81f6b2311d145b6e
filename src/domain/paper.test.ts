// @vitest-environment node
import { expect, it } from 'vitest'
import { pageRules, paperOfLanguages } from './paper.ts'

it.each([
  [['en-US', 'en'], 'letter'],
  [['es-MX'], 'letter'],
  [['zh-Hans-CN'], 'a4'],
  [['en-GB', 'en-US'], 'a4'],
  [['en'], 'a4'],
  [[], 'a4'],
  [['x-!'], 'a4'],
] as const)('takes the paper that lies in printers where %j is spoken', (languages, paper) => {
  expect(paperOfLanguages(languages)).toBe(paper)
})

it('gives each run of pages its head, and one without a head nothing above it', () => {
  const rules = pageRules('letter', [
    { name: 'cover', head: '' },
    { name: 'log', head: 'Viewing log' },
  ])
  expect(rules).toContain('size: letter')
  expect(rules).toContain('@page kit-cover { @top-left { content: none } }')
  expect(rules).toContain('@page kit-log { @top-right { content: "Viewing log"')
  expect(rules).toContain('[data-run="log"] { page: kit-log; }')
})

it('lets no title out of its quotes', () => {
  const rules = pageRules('a4', [{ name: 'x', head: 'A "b" \\ c\n}</style>' }])
  expect(rules).toContain('content: "A \\22 b\\22  \\5c  c\\a }\\3c /style>"')
})
