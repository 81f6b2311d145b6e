import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { openWith, reopen, type App } from '../../tests/fakes/open-app.ts'
import { anyDevices, anyRecords } from '../../tests/fakes/random-records.ts'
import {
  type Records,
  recordsOf,
  bring,
  openHolding,
  shown,
  unordered,
  sorted,
} from '../../tests/fakes/imported.ts'

/** `npm run laws` asks for more. */
const RUNS = Number(process.env['REEL_NORTH_RUNS'] ?? 2000)
vi.setConfig({ testTimeout: 30_000 + RUNS * 60 })

const two = anyDevices(2) as fc.Arbitrary<[Records, Records]>
const three = anyDevices(3) as fc.Arbitrary<[Records, Records, Records]>

const run = (property: fc.IAsyncProperty<unknown>, numRuns = RUNS / 4) =>
  fc.assert(property, { numRuns })

describe('G1 any state, exported and imported into an empty browser', () => {
  it('is the same, every note unit by unit', async () => {
    await run(
      fc.asyncProperty(anyRecords, async (records) => {
        const from = openHolding(records)
        const { disk, app } = openWith({})
        await bring(app, recordsOf(from))
        expect(shown(recordsOf(app))).toEqual(shown(recordsOf(from)))
        // Whole records, but for what a cleared note had replaced: see planImport.
        const expected = [...records].map(([id, record]) => {
          const n = record.n.map((version) => (version.t === '' ? { ...version, p: [] } : version))
          return [id, { ...record, n }] as const
        })
        expect(sorted(recordsOf(app))).toEqual(sorted(new Map(expected)))
        expect(shown(recordsOf(reopen(disk)))).toEqual(shown(records))
      }),
      RUNS,
    )
  })
})

describe('imports', () => {
  it('give the same in any order', async () => {
    await run(
      fc.asyncProperty(three, async ([start, x, y]) => {
        const [one, other] = [openHolding(start), openHolding(start)]
        await bring(one, x)
        await bring(one, y)
        await bring(other, y)
        await bring(other, x)
        expect(sorted(recordsOf(one))).toEqual(sorted(recordsOf(other)))
      }),
    )
  })

  it('give the same in any grouping', async () => {
    await run(
      fc.asyncProperty(three, async ([x, y, z]) => {
        const [left, right, both] = [openWith({}).app, openWith({}).app, openWith({}).app]
        for (const records of [x, y, z]) await bring(left, records)
        for (const records of [y, z]) await bring(both, records)
        await bring(right, recordsOf(both))
        await bring(right, x)
        expect(sorted(recordsOf(left))).toEqual(sorted(recordsOf(right)))
      }),
    )
  })

  it('bring nothing the second time', async () => {
    await run(
      fc.asyncProperty(two, async ([start, x]) => {
        const app = openHolding(start)
        await bring(app, x)
        const before = recordsOf(app)
        const steps = app.history.getState()
        expect(await bring(app, x)).toBe(0)
        expect(recordsOf(app)).toBe(before)
        expect(app.history.getState()).toBe(steps)
      }),
    )
  })

  it('lose no text, and make two devices that exchange their backups alike', async () => {
    await run(
      fc.asyncProperty(two, async ([x, y]) => {
        const [one, other] = [openHolding(x), openHolding(y)]
        const [ofOne, ofOther] = [recordsOf(one), recordsOf(other)]
        await bring(one, ofOther)
        await bring(other, ofOne)
        const ofBoth = [...ofOne.values(), ...ofOther.values()].flatMap(({ n }) => n)
        const replaced = new Set(ofBoth.flatMap(({ t, p }) => (t === '' ? [] : p)))
        const lost = (app: App, had: Records) =>
          [...had].flatMap(([id, { n }]) => {
            const living = app.recordOf(id)?.n.map(({ t }) => t)
            return n.filter(({ s, t }) => t !== '' && !replaced.has(s) && !living?.includes(t))
          })
        expect([...lost(one, ofOne), ...lost(other, ofOther)]).toEqual([])
        // A note that is empty on one of them waits for a decision.
        fc.pre(!ofBoth.some(({ t, p }) => t === '' && p.length > 0))
        expect(sorted(recordsOf(one))).toEqual(sorted(recordsOf(other)))
      }),
    )
    expect.hasAssertions()
  })

  it('are one step to undo and redo', async () => {
    await run(
      fc.asyncProperty(two, async ([start, x]) => {
        const app = openHolding(start)
        const before = shown(recordsOf(app))
        const films = await bring(app, x)
        const after = shown(recordsOf(app))
        expect(app.history.getState().undo ?? { films: 0 }).toMatchObject({ films })
        app.undo()
        expect(shown(recordsOf(app))).toEqual(before)
        app.redo()
        expect(shown(recordsOf(app))).toEqual(after)
        app.undo()
        expect(shown(recordsOf(app))).toEqual(before)
        expect(shown(recordsOf(reopen(app.tab.disk)))).toEqual(before)
      }),
    )
  })

  it('F6 that were undone bring the same once more, after a reload too', async () => {
    await run(
      fc.asyncProperty(two, fc.boolean(), async ([start, x], isRedone) => {
        const app = openHolding(start)
        const before = unordered(recordsOf(app))
        await bring(app, x)
        const after = unordered(recordsOf(app))
        app.undo()
        if (isRedone) {
          app.redo()
          app.undo()
        }
        const later = reopen(app.tab.disk)
        await bring(later, x)
        expect(unordered(recordsOf(later))).toEqual(after)
        expect(await bring(later, x)).toBe(0)
        later.undo()
        expect(unordered(recordsOf(later))).toEqual(before)
        await bring(later, x)
        expect(unordered(recordsOf(later))).toEqual(after)
      }),
    )
    expect.hasAssertions()
  })
})
