import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { FakeService } from '../../tests/fakes/file-service.ts'
import { openMachine, type Machine } from '../../tests/fakes/open-machine.ts'
import { canonicalJson } from '#domain/backup-canonical.ts'
import type { EntryRecord } from '#domain/entry.ts'
import { joinRecords } from '#domain/merge.ts'

/** `npm run laws` asks for more. */
const RUNS = Number(process.env['REEL_NORTH_RUNS'] ?? 2000) / 40
vi.setConfig({ testTimeout: 60_000 + RUNS * 600 })

const FILMS = ['defilada', 'dear-pyongyang', 'own-film']
const MACHINES = 3

type Act = { at: number } & (
  | { what: 'write'; film: string; text: string }
  | { what: 'mark'; film: string; liked: boolean }
  | { what: 'sync' | 'carry' | 'undo' }
  | { what: 'part'; share: number }
)

const film = fc.constantFrom(...FILMS)
const at = fc.nat(MACHINES - 1)
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      at,
      what: fc.constant('write' as const),
      film,
      text: fc.oneof(fc.constantFrom('', 'a\ud800'), fc.string({ maxLength: 4 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ at, what: fc.constant('mark' as const), film, liked: fc.boolean() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ at, what: fc.constantFrom('sync' as const, 'carry' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ at, what: fc.constant('undo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      at,
      what: fc.constant('part' as const),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
)

/** Machines over one carried folder, and the join of all that any of them ever kept. */
async function openAll() {
  const service = new FakeService()
  let time = 1_800_000_000_000
  const machines: Machine[] = []
  // Each clock is an hour off the next.
  for (let at = 0; at < MACHINES; at++) machines.push(openMachine(() => ++time + at * 3_600_000))
  for (const machine of machines) await machine.linked.link(service.addFolder())
  const ever = new Map<string, EntryRecord>()
  const note = () => {
    for (const { store } of machines) {
      for (const [id, record] of store.getState().records) {
        const known = ever.get(id)
        ever.set(id, known ? joinRecords(known, record) : record)
      }
    }
  }
  return { service, machines, ever, note }
}

async function play(act: Act, machine: Machine, service: FakeService) {
  switch (act.what) {
    case 'write':
      return machine.write(act.film, act.text)
    case 'mark':
      return machine.setField(act.film, 'liked', act.liked)
    case 'sync':
      return machine.linked.sync()
    case 'undo':
      return void machine.undo()
    case 'carry':
      return service.carry(act.at)
    case 'part':
      return service.carryPart(act.at, act.share)
  }
}

const told = (records: ReadonlyMap<string, EntryRecord>) =>
  canonicalJson(Object.fromEntries(records))

it('C3 C8 F2 machines that edit, while a service carries, doubles and cuts their file, end alike with every word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 30 }), fc.boolean(), async (acts, isLost) => {
      const { service, machines, ever, note } = await openAll()
      for (const act of acts) {
        const machine = machines[act.at]
        if (machine) await play(act, machine, service)
        note()
      }
      // Everything comes to rest: each person agrees to what others cleared.
      const rest = async (at: number) => {
        service.carry(at)
        await machines[at]?.linked.sync({ notes: 'empty' })
        note()
        service.carry(at)
      }
      // One machine falls into the sea; what it handed to the service is all there is of it.
      if (isLost) {
        await machines[0]?.linked.sync({ notes: 'empty' })
        note()
        if (machines[0]?.problem() === undefined) service.carry(0)
        else await rest(0)
      }
      const left = [...machines.keys()].slice(isLost ? 1 : 0)
      for (let round = 0; round < 2 * MACHINES; round++) for (const at of left) await rest(at)
      for (const machine of machines.slice(isLost ? 1 : 0)) {
        expect(machine.problem()).toBeUndefined()
        expect(told(machine.store.getState().records)).toBe(told(ever))
      }
    }),
    { numRuns: RUNS },
  )
})
