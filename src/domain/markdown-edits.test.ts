// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Format, toggleFormat } from './markdown-edits.ts'
import { applyEdit, type Selected } from './text-change.ts'

const FORMATS = ['bold', 'italic', 'heading', 'list', 'quote', 'link', 'spoiler'] as const

/** A text with what is selected between ‹ and ›, or the caret at ‸. */
function read(marked: string): Selected {
  const start = marked.search(/[‹‸]/)
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start
  return { text: marked.replace(/[‹›‸]/g, ''), start, end }
}

function show({ text, start, end }: Selected): string {
  if (start === end) return `${text.slice(0, start)}‸${text.slice(start)}`
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`
}

function toggle(selected: Selected, format: Format): Selected {
  const edit = toggleFormat(selected, format)
  const [start, end] = edit.selection
  return { text: applyEdit(selected.text, edit), start, end }
}

it.each<[Format, string, string]>([
  ['bold', 'a ‹word› here', 'a **‹word›** here'],
  ['bold', 'a **‹word›** here', 'a ‹word› here'],
  ['bold', 'a ‹**word**› here', 'a ‹word› here'],
  ['bold', 'a wo‸rd here', 'a **wo‸rd** here'],
  ['bold', 'a ‸ b', 'a **‸** b'],
  ['bold', 'a **‸** b', 'a ‸ b'],
  ['bold', 'a‹ word ›b', 'a‹ **word** ›b'],
  ['bold', '*‹word›*', '***‹word›***'],
  ['italic', '**‹word›**', '***‹word›***'],
  ['italic', '***‹word›***', '**‹word›**'],
  ['italic', '형의 부‸엌', '형의 *부‸엌*'],
  ['italic', '平壌‸の朝', '平壌*‸*の朝'],
  ['spoiler', '‹- one\n\n> # two›', '‹- ||one||\n\n> # ||two›||'],
  ['spoiler', '‹- ||one||\n\n> # ||two›||', '‹- one\n\n> # two›'],
  ['bold', '‹**one**\ntwo›', '‹**one**\n**two›**'],
  ['heading', 'a‸b', '# a‸b'],
  ['heading', '### a‸b', 'a‸b'],
  ['heading', '> - a‸b', '> - # a‸b'],
  ['list', '‹one\n\ntwo›', '- ‹one\n\n- two›'],
  ['list', '1. ‹one\n* two›', '‹one\ntwo›'],
  ['list', '‸', '- ‸'],
  ['list', '> a‸', '> - a‸'],
  ['list', '‹one\n›two', '- ‹one\n›two'],
  ['quote', '‹one\n\ntwo›', '> ‹one\n> \n> two›'],
  ['quote', '>‹one\n>\n> two›', '‹one\n\ntwo›'],
  ['link', 'see ‹this› now', 'see [this](‹https://›) now'],
  ['link', 'see [this](‹https://›) now', 'see ‹this› now'],
  ['link', 'see [th‸is](https://example.org) now', 'see ‹this› now'],
  ['link', '‹https://example.org›', '[‸](https://example.org)'],
  ['link', '[‸](https://example.org)', '‹https://example.org›'],
  ['link', 'a‸', 'a[](‹https://›)'],
])('%s: %s becomes %s', (format, before, after) => {
  expect(show(toggle(read(before), format))).toBe(after)
})

const selected = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        'a',
        'wörd',
        '형',
        '平',
        ' ',
        '\n',
        '\n\n',
        '*',
        '|',
        '#',
        '-',
        '> ',
        '[',
        ')',
        '👨‍👩‍👧',
      ),
      { maxLength: 14 },
    ),
    fc.nat(),
    fc.nat(),
  )
  .map(([parts, a, b]) => {
    const text = parts.join('')
    const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
      (x, y) => x - y,
    )
    return { text, start, end }
  })

it.each(FORMATS)('%s set and taken away leaves the text as it was', (format) => {
  fc.assert(
    fc.property(selected, (before) => {
      const after = toggle(before, format)
      fc.pre(after.text.length > before.text.length && !isPartlySet(before, format))
      expect(toggle(after, format).text).toBe(before.text)
    }),
    { numRuns: 2000 },
  )
})

/** Whether some lines have the format already: the others alone are given it, and then all lose it. */
function isPartlySet({ text, start, end }: Selected, format: Format): boolean {
  if (format === 'link' || format === 'quote' || start === end) return false
  const isOfLines = format === 'heading' || format === 'list'
  let next = 0
  return text.split('\n').some((line) => {
    const lineStart = next
    next += line.length + 1
    const from = Math.max(start, lineStart)
    const to = Math.min(end, lineStart + line.length)
    if (line.trim() === '' || from > to || (isOfLines ? to === lineStart : from === to))
      return false
    return toggle({ text, start: from, end: to }, format).text.length < text.length
  })
}

it('only ever adds or takes away signs of its own, and selects a place in the text', () => {
  fc.assert(
    fc.property(selected, fc.constantFrom(...FORMATS), (before, format) => {
      const after = toggle(before, format)
      const words = (text: string) => text.replace(/https:\/\/|[*|#>[\]()\d. -]/g, '')
      expect(words(after.text)).toBe(words(before.text))
      expect(0 <= after.start && after.start <= after.end).toBe(true)
      expect(after.end).toBeLessThanOrEqual(after.text.length)
    }),
    { numRuns: 2000 },
  )
})
