// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Rating } from '#domain/rating.ts'
import { FakeDisk } from '../../tests/fakes/fake-storage.ts'
import { openApp } from '../../tests/fakes/open-app.ts'

const FILMS = ['defilada', 'dear-pyongyang']

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      film: fc.constantFrom(...FILMS),
      by: fc.constantFrom(-1, 1, 5),
      wait: fc.constantFrom(0, 300, 1500),
    }),
  },
  fc.constant('undo' as const),
  fc.constant('redo' as const),
)

it('ratings with the keys, undo and redo in any order: all undone is as at the start, all redone as at the end', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = 1_795_000_000_000
      const app = openApp(new FakeDisk().openTab(), () => now)
      const state = () => FILMS.map((film) => app.entry(film).rating)
      for (const one of acts) {
        if (one === 'undo') app.undo()
        else if (one === 'redo') app.redo()
        else {
          now += one.wait
          const next = Math.min(10, Math.max(0, (app.entry(one.film).rating ?? 0) + one.by))
          app.setField(one.film, 'rating', next === 0 ? undefined : (next as Rating))
        }
      }
      while (app.history.getState().redo) app.redo()
      const end = state()
      const seen = [end]
      while (app.undo()) seen.push(state())
      expect(state()).toEqual([undefined, undefined])
      seen.pop()
      while (app.redo()) expect(state()).toEqual(seen.pop())
      expect(state()).toEqual(end)
      expect(app.history.getState().redo).toBeUndefined()
    }),
    { numRuns: 150 },
  )
})
