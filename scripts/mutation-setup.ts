import fc from 'fast-check'

// Each test runs for hundreds of changes: fewer random examples, half a second of them at most, and no
// browser around them but the one event that the tests of two tabs send.
fc.configureGlobal({ numRuns: 25, interruptAfterTimeLimit: 500 })

class StorageEventInNode extends Event {
  readonly key: string | null
  readonly newValue: string | null

  constructor(type: string, { key = null, newValue = null }: StorageEventInit = {}) {
    super(type)
    this.key = key
    this.newValue = newValue
  }
}

Object.assign(globalThis, { StorageEvent: StorageEventInNode })
