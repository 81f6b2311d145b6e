import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetDatabases } from '../../tests/fakes/open-copy.ts'
import { FakeFolder } from '../../tests/fakes/fake-folder.ts'
import { forgetLink, hasLink, inTurn, linkView, loadLink, saveLink } from './link-store.ts'

beforeEach(() => {
  forgetDatabases()
  const clone = structuredClone
  vi.stubGlobal('structuredClone', (value: unknown) =>
    typeof value === 'object' && value !== null && 'handle' in value ? { ...value } : clone(value),
  )
})
afterEach(() => vi.unstubAllGlobals())

it('keeps a link, and leaves nothing behind when it ends', async () => {
  const handle = new FakeFolder()
  expect(await loadLink()).toBeUndefined()
  await forgetLink('erased')
  expect(linkView.getState().ended).toBeUndefined()
  await saveLink({ handle, linkedAt: 1 })
  expect(await loadLink()).toEqual({ handle, linkedAt: 1 })
  await forgetLink('fresh')
  expect(await indexedDB.databases()).toEqual([])
  expect(linkView.getState()).toEqual({ link: null, ended: 'fresh' })
})

it('A11 has none where the browser refuses any place for it', async () => {
  vi.stubGlobal('indexedDB', undefined)
  expect(await hasLink()).toBe(false)
})

/** Locks that another tab holds for longer than anyone waits. */
const held = {
  request: async (_name: string, { signal }: { signal: AbortSignal }) => signal.throwIfAborted(),
}
const free = {
  request: (_name: string, _options: object, work: () => Promise<unknown>) => work(),
}

it('waits for a turn, but what is urgent not for ever', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort('late'))
  const work = vi.fn<() => Promise<string>>(async () => 'done')
  vi.stubGlobal('navigator', { locks: held })
  await expect(inTurn(work)).rejects.toBe('late')
  expect(work).not.toHaveBeenCalled()
  expect(await inTurn(work, 'urgent')).toBe('done')
  vi.stubGlobal('navigator', { locks: free })
  expect(await inTurn(work)).toBe('done')
  const failing = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('mine')))
  await expect(inTurn(failing, 'urgent')).rejects.toThrow('mine')
  expect(failing).toHaveBeenCalledTimes(1)
})

it('keeps an order without locks, whatever fails', async () => {
  vi.stubGlobal('navigator', {})
  const order: number[] = []
  const step = (at: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve))
    order.push(at)
    if (at === 1) throw new Error('one fails')
  }
  const [first] = await Promise.allSettled([inTurn(step(1)), inTurn(step(2))])
  expect(first?.status).toBe('rejected')
  expect(order).toEqual([1, 2])
})
