import { GUIDE_PARTS } from '#components/guide-parts.ts'
import type { PageRun } from '#domain/paper.ts'
import { titleOfFilm } from '#state/films.ts'
import { filmCards } from '#catalogue/catalogue.ts'
import type { Printed } from './printed.ts'

/** The runs of pages of a piece: each begins a page, and has its name at the head of each. */
export function runsOf({ kind }: Printed): PageRun[] {
  switch (kind) {
    case 'guide':
      return [
        { name: 'cover', head: '' },
        ...GUIDE_PARTS.map(({ slug, label }) => ({ name: slug, head: `Guide: ${label}` })),
      ]
    case 'films':
      return filmRuns('Film sheet')
    case 'questions':
      return [...filmRuns('Questions'), { name: 'across', head: 'Questions across the films' }]
    case 'log':
      return [{ name: 'log', head: 'Viewing log' }]
    case 'catalogue':
      return [{ name: 'catalogue', head: '' }]
  }
}

const filmRuns = (kind: string): PageRun[] =>
  filmCards.map(({ id }) => ({ name: id, head: `${kind}: ${titleOfFilm(id)}` }))
