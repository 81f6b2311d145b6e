import { afterEach, beforeEach } from 'vitest'

/* Tests of pure code run without a page, and load nothing of what tests a page. */
if (typeof window !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup, configure } = await import('@testing-library/react')
  // A part that is loaded when it is first used takes long on a busy machine, without being wrong.
  configure({ asyncUtilTimeout: 5000 })

  /** A clean browser before each test: nothing kept, and every store told so. */
  beforeEach(() => {
    localStorage.clear()
    window.dispatchEvent(new StorageEvent('storage', { key: null }))
  })

  afterEach(cleanup)
}
