import { expect, test } from '@playwright/test'
import type { EntryRecord } from '#domain/entry.ts'
import { createRandom, openDevice, type Parcel } from './random-device.ts'

const isLong = process.env['TORTURE'] === '1'
const [RUNS, STEPS] = isLong ? [12, 40] : [1, 5]
/** `SEED=… npm run browser -- exchange` goes the same way again. */
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** What the entries of a backup say, without when it was said, nor what was taken back. */
function saidBy(backup: Parcel): unknown {
  if (backup.kind !== 'file') throw new Error('not a file')
  const { entries } = JSON.parse(backup.text) as { entries: Record<string, EntryRecord> }
  const films = Object.entries(entries).map(([id, { f, n }]) => {
    const fields = Object.entries(f as Record<string, { v: unknown }>)
      .filter(([, { v }]) => v !== false && v !== null)
      .map(([name, { v }]) => [name, v])
    const texts = n.flatMap(({ t, k = 'note' }) => (t === '' ? [] : `${k}: ${t}`)).sort()
    return [id, { ...Object.fromEntries(fields), texts: [...new Set(texts)] }]
  })
  return Object.fromEntries(films.filter(([, said]) => Object.keys(Object(said)).length > 1))
}

test(`G1 ${RUNS} random exchanges of files and links between two browsers end equal`, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(RUNS * STEPS * 20_000)
  for (let run = 0; run < RUNS; run++) await exchange(SEED + run)

  async function exchange(seed: number) {
    const random = createRandom(seed)
    const open = () =>
      browser.newContext({ serviceWorkers: 'block', ...(baseURL !== undefined && { baseURL }) })
    const contexts = [await open(), await open()]
    const devices = await Promise.all(contexts.map(openDevice))
    const [one, other] = devices
    if (!one || !other) throw new Error('no devices')
    const parcels: Parcel[] = []
    const log: string[] = []
    try {
      for (let step = 0; step < STEPS; step++) {
        const who = step < 2 ? step : random(2)
        const device = who === 0 ? one : other
        const act = async (what: string, doing: () => Promise<unknown>) => {
          log.push(`${who === 0 ? 'one' : 'other'} ${what}`)
          const said = await doing()
          if (typeof said === 'string') log.push(`  ${said}`)
        }
        const parcel = parcels[random(parcels.length)]
        // First something to exchange.
        const dice = step < 3 ? 0 : random(10)
        if (dice < 5) await act('edits', () => device.editFilm(random))
        else if (dice < 6) await act('own films', () => device.changeOwnFilms(random))
        else if (dice < 8 || !parcel) {
          const kind = random(2) ? 'link' : 'file'
          await act(`sends a ${kind}`, async () => parcels.push(await device.send(kind)))
        } else {
          const isTakenBack = random(3) === 0
          const said = `receives a ${parcel.kind}${isTakenBack ? ' and takes it back' : ''}`
          await act(said, () => device.receive(parcel, { isTakenBack }))
        }
      }
      await other.receive(await one.send('file'))
      const last = await other.send('file')
      await one.receive(last)
      expect(saidBy(await one.send('file'))).toEqual(saidBy(last))
      expect(saidBy(last)).not.toEqual({})
    } catch (error) {
      throw new Error(`SEED=${seed}\n${log.join('\n')}\n${String(error)}`, { cause: error })
    }
    await Promise.all(contexts.map((context) => context.close()))
  }
})
