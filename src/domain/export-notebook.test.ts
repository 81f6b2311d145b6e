// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyFilms, listKept } from '../../tests/fakes/exported.ts'
import { exportNotebook } from './export-notebook.ts'
import { toFileText } from './file-text.ts'
import { textsWritten } from './kept-films.ts'

describe('the notebook', () => {
  it('has every text as it was typed, line by line, as a quotation', () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const notebook = exportNotebook(films).files[0]?.text ?? ''
        const quoted = notebook
          .split('\n\n')
          .filter((block) => block.startsWith('>'))
          .map((block) => block.replace(/\n$/, '').replace(/^> ?/gm, ''))
        const lines = (text: string) => toFileText(text).replace(/\r\n?/g, '\n')
        const texts = films.flatMap(textsWritten).map(lines)
        expect(quoted.toSorted()).toEqual(texts.toSorted())
        expect(notebook.match(/^## /gm)?.length ?? 0).toBe(films.length)
      }),
    )
  })

  it('tells dates and ratings beside the words', () => {
    const films = listKept(
      new Map([
        [
          'defilada',
          {
            ...aRecord({ watched: true, rating: 7, 'view:a': { on: '2026-02-03', rating: 8 } }),
            n: [
              { s: '1795000000000-00000-test', t: '# Loud\n\nand long', p: [] },
              { s: '1795000000001-00000-test', t: 'Again.', p: [], k: 'view:a:remark' },
              { s: '1795000000002-00000-test', t: 'A parade.', p: [], k: 'view:a:before' },
            ],
          },
        ],
      ]),
    )
    expect(exportNotebook(films).files[0]?.text).toBe(
      [
        '# My notebook',
        '## Defilada (1989)',
        'Watched, 3.5 stars.',
        '> # Loud\n>\n> and long',
        '### 3 February 2026, 4 stars',
        'Before:',
        '> A parade.',
        '> Again.\n',
      ].join('\n\n'),
    )
  })
  it('ends with the viewing plans', () => {
    const plan = {
      name: 'Winter # 1',
      place: 'Back *room*',
      note: '# Tea\nand cake',
      films: [{ title: 'Defilada', on: '2026-11-24', at: '19:30' } as const],
    }
    const bare = { name: '', place: '', note: '', films: [] }
    expect(exportNotebook([], [plan, bare]).files[0]?.text).toBe(
      [
        '# My notebook',
        '## Viewing plan: Winter \\# 1',
        'Place: Back \\*room\\*',
        '> # Tea\n> and cake',
        '- Tuesday, 24 November 2026, 19:30: Defilada',
        '## Viewing plan\n',
      ].join('\n\n'),
    )
  })
})
