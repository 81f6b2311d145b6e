import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

// A part that is loaded when it is first used takes long on a busy machine, without being wrong.
configure({ asyncUtilTimeout: 5000 })

/** A clean browser before each test: nothing kept, and every store told so. */
beforeEach(() => {
  if (typeof window === 'undefined') return
  localStorage.clear()
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
})

afterEach(cleanup)
