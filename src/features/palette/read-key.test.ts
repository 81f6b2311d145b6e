import { expect, it } from 'vitest'
import { commands } from './commands.ts'
import { findByKeys, readKey } from './read-key.ts'

const press = (given: Partial<Parameters<typeof readKey>[0]>) =>
  readKey({
    key: 'w',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    repeat: false,
    keyCode: 0,
    ...given,
  })

it('names keys, with Ctrl or Cmd too', () => {
  expect(press({})).toBe('w')
  expect(press({ key: 'W' })).toBe('w') // Caps Lock
  expect(press({ key: '?', shiftKey: true })).toBe('?')
  expect(press({ key: 'K', ctrlKey: true })).toBe('Mod+k')
  expect(press({ key: 'z', metaKey: true, shiftKey: true })).toBe('Mod+Shift+z')
})

it.each([
  { key: 'W', shiftKey: true },
  { altKey: true },
  { ctrlKey: true, altKey: true },
  { repeat: true },
  { isComposing: true },
  { keyCode: 229 },
  { key: 'Enter' },
])('leaves %j alone', (given) => {
  expect(press(given)).toBeUndefined()
})

it('has each id and each key once, and no key that begins another', () => {
  const keys = commands.flatMap((command) => command.keys ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  for (const key of keys) expect(findByKeys(commands, key).isBegun).toBe(false)
})
