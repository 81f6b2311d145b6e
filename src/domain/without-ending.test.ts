// @vitest-environment node
import { expect, it } from 'vitest'
import { loadAllFilms } from '#catalogue/catalogue.ts'
import { withoutEnding } from './without-ending.ts'

it.each(await loadAllFilms())('leaves out all that $id folds away, and no more', (film) => {
  const { lookFor, easilyMissed = [], stagedAndReal = [], becameOfIt = [] } = film
  const sections = [...lookFor.while, ...easilyMissed, ...stagedAndReal, ...becameOfIt]
  const text = JSON.stringify(withoutEnding(film))
  const folded = sections.filter(({ spoiler }) => spoiler)
  const open = sections.filter(({ spoiler }) => !spoiler)
  for (const claim of [...lookFor.after, ...folded]) expect(text).not.toContain(claim.text)
  for (const claim of [...lookFor.before, ...open]) expect(text).toContain(claim.text)
})
