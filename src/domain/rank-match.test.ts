// @vitest-environment node
import { expect, it } from 'vitest'
import { rankMatch } from './rank-match.ts'

it.each([
  ['dear', 'dear pyongyang', '', 0],
  ['pyong', 'dear pyongyang', '', 1],
  ['pyong dear', 'dear pyongyang', '', 2],
  ['night', 'theme dark', 'mode night', 2],
  ['dark night', 'theme dark', 'mode night', 2],
  ['ark', 'theme dark', 'mode night', undefined],
  ['dark day', 'theme dark', 'mode night', undefined],
  ['양', '평양', '', 1],
])('ranks “%s” for “%s” (%s) as %s', (typed, title, others, rank) => {
  expect(rankMatch(typed, title, others)).toBe(rank)
})
