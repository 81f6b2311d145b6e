// @vitest-environment node
import { expect, it } from 'vitest'
import { saysNothing } from './says-nothing.ts'

const s = '1795000000000-00000-k3f9'

it.each([
  [{}, [], true],
  [{ own: { s, v: false }, 'own:title': { s, v: null } }, [{ s, t: '', p: [] }], true],
  [{ own: { s, v: false }, 'own:title': { s, v: 'A Film' } }, [], false],
  [{ rating: { s, v: 1 } }, [], false],
  [{ watched: { s, v: false } }, [{ s, t: 'x', p: [] }], false],
  [{ later: 'a part we do not know' }, [], false],
])('%j with %j says nothing: %s', (f, n, expected) => {
  expect(saysNothing({ v: 1, f, n })).toBe(expected)
})
