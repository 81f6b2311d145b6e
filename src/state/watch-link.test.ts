import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openWith } from '../../tests/fakes/open-app.ts'
import { watchLink } from './watch-link.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_800_000_000_000 }))
afterEach(() => vi.useRealTimers())

function watch() {
  const { app } = openWith({})
  const sync = vi.fn<() => Promise<void>>(async () => {})
  const page = { isHidden: false }
  watchLink({ sync, entries: app, events: app.tab.events, isHidden: () => page.isHidden })
  const count = () => {
    const { length } = sync.mock.calls
    sync.mockClear()
    return length
  }
  return { app, page, count }
}

it('looks at the file at once, and when the user comes back', () => {
  const { app, page, count } = watch()
  expect(count()).toBe(1)
  for (const type of ['focus', 'pageshow', 'resume', 'visibilitychange']) app.tab.fire(type)
  expect(count()).toBe(4)
  page.isHidden = true
  for (const type of ['focus', 'visibilitychange']) app.tab.fire(type)
  vi.advanceTimersByTime(60_000)
  expect(count()).toBe(0)
  page.isHidden = false
  vi.advanceTimersByTime(60_000)
  expect(count()).toBe(1)
})

it('brings edits there in a pause, at the latest after a while, and when the user leaves', () => {
  const { app, page, count } = watch()
  count()
  app.setField('defilada', 'liked', true)
  vi.advanceTimersByTime(1999)
  expect(count()).toBe(0)
  vi.advanceTimersByTime(1)
  expect(count()).toBe(1)
  for (let second = 0; second < 20; second++) {
    app.setField('defilada', 'liked', second % 2 === 0)
    vi.advanceTimersByTime(1000)
  }
  expect(count()).toBe(1)
  page.isHidden = true
  app.tab.fire('visibilitychange')
  expect(count()).toBe(1)
})

it('goes on when the user has answered, and leaves another tab’s edits to that tab', () => {
  const { app, count } = watch()
  count()
  app.noteKnown({ cleared: ['defilada'] })
  vi.advanceTimersByTime(5000)
  expect(count()).toBe(0)
  app.noteKnown({ cleared: undefined })
  vi.advanceTimersByTime(5000)
  expect(count()).toBe(1)
  app.joinIn([['defilada', { v: 1, f: {}, n: [] }]])
  vi.advanceTimersByTime(5000)
  expect(count()).toBe(0)
})
