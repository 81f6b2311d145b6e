// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinCommaList, splitCommaList } from './comma-list.ts'

it('gives back any list of names', () => {
  const anyNames = fc.array(
    fc.array(fc.constantFrom(',', '\\', ' ', 'a', '\n')).map((x) => x.join('')),
  )
  fc.assert(
    fc.property(anyNames, (names) => {
      const some = names.filter((name) => name !== '')
      expect(splitCommaList(joinCommaList(some))).toEqual(some)
    }),
  )
})
