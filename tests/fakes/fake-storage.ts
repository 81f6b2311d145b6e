type Call = {
  at: number
  op: 'length' | 'key' | 'get' | 'set' | 'remove'
  key: string
  value: string
}

/** What a call does instead of its work: throw, or store or give another text. */
type Trick = Error | { text: string } | undefined

export type Plan = (call: Call) => Trick

export function quotaError(name = 'QuotaExceededError'): Error {
  const error = new Error(`${name}: the quota has been exceeded`)
  error.name = name
  return error
}

type News = { from: number; key: string | null; text: string | null }

/**
 * One browser's localStorage as several tabs have it. Like Chromium, each tab works on a copy of its
 * own: its writes go to the browser in order and from there to the other tabs, and while a write of
 * its own to a key is under way, it does not take over what another tab wrote there. All of that
 * moves only by `step` or `settle`; `isInstant` moves it at once.
 */
export class FakeDisk {
  readonly texts: Map<string, string>
  readonly tabs: FakeTab[] = []
  quota = Infinity

  constructor(
    texts: Iterable<readonly [string, string]> = [],
    readonly isInstant = true,
  ) {
    this.texts = new Map(texts)
  }

  openTab(plan?: Plan): FakeTab {
    const tab = new FakeTab(this, this.tabs.length, plan)
    this.tabs.push(tab)
    return tab
  }

  /** The tab is gone at once: no event runs, and what it had written but not sent is lost. */
  crash(tab: FakeTab) {
    tab.outbox.length = 0
    tab.isGone = true
  }

  /** One write arrives at the browser, or one piece of news at a tab. False: nothing is under way. */
  step(pick: (choices: number) => number = () => 0): boolean {
    const moves = this.tabs.flatMap((tab) => [
      ...(tab.outbox.length > 0 ? [() => this.#arrive(tab)] : []),
      ...(tab.inbox.length > 0 ? [() => tab.hear()] : []),
    ])
    moves[pick(moves.length)]?.()
    return moves.length > 0
  }

  settle() {
    while (this.step());
  }

  #arrive(tab: FakeTab) {
    const news = tab.outbox.shift()
    if (!news) return
    apply(this.texts, news)
    for (const other of this.tabs) if (!other.isGone) other.inbox.push(news)
  }
}

function apply(texts: Map<string, string>, { key, text }: News) {
  if (key === null) texts.clear()
  else if (text === null) texts.delete(key)
  else texts.set(key, text)
}

export class FakeTab {
  readonly events = new EventTarget()
  readonly outbox: News[] = []
  readonly inbox: News[] = []
  readonly storage: Storage
  calls = 0
  isGone = false
  isHidden = false
  /** Even reaching for the storage throws, as with all cookies blocked. */
  isBlocked = false
  readonly #copy: Map<string, string>
  /** The keys of the copy in their order, until it changes. */
  #keys: string[] | undefined
  readonly #underWay: News[] = []

  constructor(
    readonly disk: FakeDisk,
    readonly number: number,
    public plan: Plan = () => undefined,
  ) {
    this.#copy = new Map(disk.texts)
    this.storage = this.#makeStorage()
  }

  open(): Storage {
    if (this.isBlocked) throw new DOMException('The operation is insecure', 'SecurityError')
    return this.storage
  }

  fire(type: string) {
    this.events.dispatchEvent(new Event(type))
  }

  hide(isHidden: boolean) {
    this.isHidden = isHidden
    this.fire('visibilitychange')
  }

  /** The next piece of news: the browser says our own write arrived, or what another tab wrote. */
  hear() {
    const news = this.inbox.shift()
    if (!news) return
    if (news.from === this.number) {
      this.#underWay.shift()
      return
    }
    const isOurs = this.#underWay.some(({ key }) => key === news.key || key === null)
    if (!isOurs) this.#change(news)
    this.events.dispatchEvent(new StorageEvent('storage', { key: news.key, newValue: news.text }))
  }

  #write(news: News) {
    const old = news.key === null ? null : (this.#copy.get(news.key) ?? null)
    this.#change(news)
    if (news.key !== null && old === news.text) return
    this.outbox.push(news)
    this.#underWay.push(news)
    if (this.disk.isInstant) this.disk.settle()
  }

  #change(news: News) {
    apply(this.#copy, news)
    this.#keys = undefined
  }

  #trick(op: Call['op'], key = '', value = ''): { text: string } | undefined {
    const trick = this.plan({ at: this.calls++, op, key, value })
    if (trick instanceof Error) throw trick
    return trick
  }

  #makeStorage(): Storage {
    const copy = this.#copy
    const keys = () => (this.#keys ??= [...copy.keys()])
    const trick = this.#trick.bind(this)
    const write = this.#write.bind(this)
    const from = this.number
    const { disk } = this
    return {
      get length() {
        trick('length')
        return copy.size
      },
      key(at) {
        trick('key')
        return keys()[at] ?? null
      },
      getItem(key) {
        return trick('get', key)?.text ?? copy.get(key) ?? null
      },
      setItem(key, value) {
        const text = trick('set', key, value)?.text ?? value
        const sizes = [...copy].map(([name, old]) => (name === key ? 0 : name.length + old.length))
        if (sizes.reduce((sum, size) => sum + size, key.length + text.length) > disk.quota) {
          throw quotaError()
        }
        write({ from, key, text })
      },
      removeItem(key) {
        trick('remove', key)
        write({ from, key, text: null })
      },
      clear() {
        write({ from, key: null, text: null })
      },
    }
  }
}
