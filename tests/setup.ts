import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

/** A clean browser before each test: nothing kept, and every store told so. */
beforeEach(() => {
  if (typeof window === 'undefined') return
  localStorage.clear()
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
})

afterEach(cleanup)
