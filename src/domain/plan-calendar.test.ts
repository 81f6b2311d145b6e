// @vitest-environment node
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { anyText } from '../../tests/fakes/random-records.ts'
import { formatCalendar, type CalendarFilm } from './plan-calendar.ts'
import type { KeptPlan } from './plans.ts'

const zoneOfTests = process.env['TZ']
afterEach(() => {
  if (zoneOfTests === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneOfTests
})

const aPlan = (plan: Partial<KeptPlan> = {}): KeptPlan => ({
  id: 'mfz4k1p2abc',
  name: 'Winter',
  place: '',
  note: '',
  films: [{ film: 'defilada', on: '2026-11-24', at: '19:30' }],
  changed: Date.UTC(2026, 10, 23, 1, 2, 3, 456),
  unread: 0,
  ...plan,
})
const named = (film: CalendarFilm) => () => film
const DEFILADA = named({ title: 'Defilada', minutes: 65, address: 'http://localhost:3000/films/a' })

type Property = { name: string; params: string; value: string }

/** As RFC 5545 says a file is read; any breach of 3.1 is an error. */
function readCalendar(file: string): { events: Property[][]; around: Property[] } {
  expect(file.endsWith('\r\n')).toBe(true)
  const physical = file.slice(0, -2).split('\r\n')
  for (const line of physical) {
    // A line end stands at the end of a line alone, and no control character anywhere.
    expect(line).not.toMatch(/[^\P{Cc}\t]/u)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    // No character was cut in two.
    expect(Buffer.from(line).toString()).toBe(line)
  }
  const lines = physical
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
  const properties = lines.map((line) => {
    const [, name = '', params = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? []
    expect([line, name]).not.toEqual([line, ''])
    return { name, params, value }
  })
  const events: Property[][] = []
  const around: Property[] = []
  let open: Property[] | undefined
  for (const property of properties) {
    if (property.name === 'BEGIN' && property.value === 'VEVENT') open = []
    else if (property.name === 'END' && property.value === 'VEVENT') {
      events.push(open ?? [])
      open = undefined
    } else (open ?? around).push(property)
  }
  expect(open).toBeUndefined()
  return { events, around }
}

/** A TEXT, 3.3.11: what is written with a backslash, and nothing that should be and is not. */
function readText(value: string): string {
  expect(value).toMatch(/^(?:[^\\;,\n]|\\[\\;,nN])*$/)
  return value.replace(/\\(.)/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
}

const valueOf = (event: readonly Property[] | undefined, name: string) => {
  const found = event?.filter((property) => property.name === name) ?? []
  // None of those we write may be there twice.
  expect(found.slice(1)).toEqual([])
  return found[0]?.value
}

it('writes a file that RFC 5545 allows, with all an event must have', () => {
  const { events, around } = readCalendar(formatCalendar(aPlan({ place: 'Room 2' }), DEFILADA))
  expect(around).toEqual([
    { name: 'BEGIN', params: '', value: 'VCALENDAR' },
    { name: 'VERSION', params: '', value: '2.0' },
    { name: 'CALSCALE', params: '', value: 'GREGORIAN' },
    { name: 'PRODID', params: '', value: '-//Reel North//Viewing plan//EN' },
    { name: 'X-PUBLISHED-TTL', params: '', value: 'PT1H' },
    { name: 'END', params: '', value: 'VCALENDAR' },
  ])
  const [event, ...others] = events
  expect(others).toEqual([])
  expect(
    Object.fromEntries(event?.map(({ name, params, value }) => [name + params, value]) ?? []),
  ).toEqual({
    UID: 'mfz4k1p2abc-defilada@reel-north',
    SUMMARY: 'Defilada',
    DTSTAMP: '20261123T010203Z',
    'LAST-MODIFIED': '20261123T010203Z',
    DTSTART: '20261124T193000',
    DURATION: 'PT65M',
    SEQUENCE: String(Math.floor((Date.UTC(2026, 10, 23, 1, 2, 3) - Date.UTC(2020)) / 1000)),
    DESCRIPTION: 'Winter',
    LOCATION: 'Room 2',
    URL: 'http://localhost:3000/films/a',
  })
})

describe('C9 the time of an event', () => {
  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Pyongyang'])(
    'C9 floats: half past two stays so in %s, in the night that has none',
    (zone) => {
      process.env['TZ'] = zone
      const films = [
        { film: 'a', on: '2024-03-10', at: '02:30' },
        { film: 'b', on: '2011-12-30', at: '00:00' },
        { film: 'c', on: '2024-11-11', at: '11:11' },
      ] as const
      const { events } = readCalendar(formatCalendar(aPlan({ films }), named({ title: 'A film' })))
      expect(events.map((event) => valueOf(event, 'DTSTART'))).toEqual([
        '20240310T023000',
        '20111230T000000',
        '20241111T111100',
      ])
      // Nobody knows how long it is: two hours.
      expect(valueOf(events[0], 'DURATION')).toBe('PT120M')
      expect(valueOf(events[0], 'DTSTAMP')).toBe('20261123T010203Z')
    },
  )
})

it('is the same file when nothing changed, and a later one of the same events when something did', () => {
  const plan = aPlan()
  const file = formatCalendar(plan, DEFILADA)
  expect(formatCalendar(plan, DEFILADA)).toBe(file)
  const [before] = readCalendar(file).events
  const changed = aPlan({
    changed: plan.changed + 1000,
    films: [{ film: 'defilada', on: '2026-11-25', at: '20:00' }],
  })
  const [after] = readCalendar(formatCalendar(changed, DEFILADA)).events
  expect(valueOf(after, 'UID')).toBe(valueOf(before, 'UID'))
  expect(Number(valueOf(after, 'SEQUENCE'))).toBe(Number(valueOf(before, 'SEQUENCE')) + 1)
  expect(valueOf(after, 'LAST-MODIFIED')).toBe('20261123T010204Z')
})

it('gives each plan and each film events of their own', () => {
  const films = ['defilada', 'the-red-chapel'].map(
    (film) => ({ film, on: '2026-11-24', at: '19:30' }) as const,
  )
  const uids = ['a', 'b'].flatMap((id) =>
    readCalendar(formatCalendar(aPlan({ id, films }), DEFILADA)).events.map((event) =>
      valueOf(event, 'UID'),
    ),
  )
  expect(new Set(uids).size).toBe(4)
})

it.each([0, Date.UTC(2254, 11, 31)])('has a number for a change made at %d', (changed) => {
  const [event] = readCalendar(formatCalendar(aPlan({ changed }), DEFILADA)).events
  expect(Number(valueOf(event, 'SEQUENCE'))).toBeGreaterThanOrEqual(0)
  expect(Number(valueOf(event, 'SEQUENCE'))).toBeLessThan(2 ** 31)
})

it('folds a long title by octets, and cuts no letter and no emoji of two units', () => {
  const title = `${'평양에서 만난 사람들, 그리고 그 뒤의 이야기; '.repeat(4)}${'🎞'.repeat(40)}`
  const file = formatCalendar(aPlan({ note: title }), named({ title, minutes: 93 }))
  const [event] = readCalendar(file).events
  expect(readText(valueOf(event, 'SUMMARY') ?? '')).toBe(title)
  expect(readText(valueOf(event, 'DESCRIPTION') ?? '')).toBe(`Winter\n${title}`)
})

it('G3 H1 gives back any text, but for what the standard lets into none', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (title, name, place, note) => {
      const [event] = readCalendar(
        formatCalendar(aPlan({ name, place, note }), named({ title, minutes: 1 })),
      ).events
      // Line ends are one kind, control characters none, and half a pair is the sign for a lost one.
      const plain = (text: string) =>
        text
          .replaceAll(/\p{Surrogate}/gu, '\ufffd')
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
      const line = (text: string) => plain(text).replaceAll(/\s+/g, ' ').trim()
      const lines = [name, note].filter((text) => text !== '').join('\n')
      expect(readText(valueOf(event, 'SUMMARY') ?? '')).toBe(line(title) || 'A film')
      expect(readText(valueOf(event, 'LOCATION') ?? '')).toBe(line(place))
      expect(readText(valueOf(event, 'DESCRIPTION') ?? '')).toBe(plain(lines))
    }),
  )
})
