// @vitest-environment node
import { expect, it } from 'vitest'
import { findInGuide } from '#domain/guide-search.ts'
import { loadGuideIndex } from './guide-index.ts'

const index = await loadGuideIndex()

it.each([
  ['juche', 'glossary', 'juche'],
  ['주체', 'glossary', 'juche'],
  ['chosen seki', 'glossary', 'chosen-seki'],
  ['1948-09', 'time-line', 'dprk'],
  ['niigata ship', 'time-line', 'first-ship'],
  ['myohyang', 'places', 'friendship-exhibition'],
])('leads from %j to its address', (typed, page, part) => {
  expect(findInGuide(index, typed)[0]).toMatchObject({ page, part })
})

it('finds themes by their page, and nothing for no words', () => {
  expect(findInGuide(index, 'childhood').map(({ page }) => page)).toContain('themes/childhood')
  expect(findInGuide(index, ' … ')).toEqual([])
  expect(findInGuide(index, 'no such words anywhere')).toEqual([])
})

it('has each address once', () => {
  const addresses = index.map(({ hit }) => `${hit.page}#${hit.part ?? ''}`)
  expect(new Set(addresses).size).toBe(addresses.length)
})
