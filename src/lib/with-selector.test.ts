import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useSyncExternalStoreWithSelector } from './with-selector.ts'

function aStore(state: { a: number; b: number }) {
  const listeners = new Set<() => void>()
  return {
    read: () => state,
    set: (next: typeof state) => {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

it('renders for a change of what was selected, and for no other', () => {
  const store = aStore({ a: 1, b: 1 })
  let renders = 0
  const { result } = renderHook(() => {
    renders++
    return useSyncExternalStoreWithSelector(store.subscribe, store.read, null, ({ a }) => a)
  })
  act(() => store.set({ a: 1, b: 2 }))
  expect(renders).toBe(1)
  act(() => store.set({ a: 2, b: 2 }))
  expect([result.current, renders]).toEqual([2, 2])
})

it('keeps the object that is equal, and does not go in circles over a new one', () => {
  const store = aStore({ a: 1, b: 1 })
  const select = ({ a }: { a: number }) => ({ a })
  const isEqual = (one: { a: number }, other: { a: number }) => one.a === other.a
  const { result } = renderHook(() => [
    useSyncExternalStoreWithSelector(store.subscribe, store.read, store.read, select, isEqual),
    useSyncExternalStoreWithSelector(store.subscribe, store.read, store.read, select),
  ])
  const [first] = result.current
  act(() => store.set({ a: 1, b: 2 }))
  expect(result.current[0]).toBe(first)
})
