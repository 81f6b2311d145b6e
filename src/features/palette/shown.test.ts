import { expect, it } from 'vitest'
import { withShown, type Shown } from './shown.ts'

const palette: Shown = { what: 'palette' }
const viewing: Shown = { what: 'viewing', filmId: 'defilada' }

it('lets the palette stand over a dialog, and go away when it is asked for once more', () => {
  expect(withShown([], palette)).toEqual([palette])
  expect(withShown([viewing], palette)).toEqual([viewing, palette])
  expect(withShown([viewing, palette], palette)).toEqual([viewing])
})

it('puts what was chosen in the palette in its place, above the dialog below', () => {
  expect(withShown([viewing, palette], { what: 'keys' })).toEqual([viewing, { what: 'keys' }])
})

it('comes back to a dialog that is open already, as it was', () => {
  const shown = withShown([viewing, palette], { ...viewing })
  expect(shown).toEqual([viewing])
  expect(shown[0]).toBe(viewing)
})
