// @vitest-environment node
import { expect, it } from 'vitest'
import { foldText } from '#lib/fold-text.ts'
import { loadPageTexts } from './page-texts.ts'

const pageTexts = await loadPageTexts()

it.each([
  ['North Korea: The Parade', 'defilada'],
  ['nossell', 'the-red-chapel'],
  ['yang yonghi', 'dear-pyongyang'],
  ['kim song yun', 'a-state-of-mind'],
  ['kim hyong-chol', 'meet-in-pyongyang'],
  ['平壤之約', 'meet-in-pyongyang'],
])('leads from %s to one film', (typed, id) => {
  const found = [...pageTexts].filter(([, text]) => text.includes(foldText(typed)))
  expect(found).toEqual([[id, expect.any(String)]])
})
