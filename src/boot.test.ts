import { beforeEach, expect, it, vi } from 'vitest'

const page = document.documentElement
// Not by import(): to TypeScript it is a script, not a module.
const [run] = Object.values(import.meta.glob('./boot.ts'))

/** Runs the script as the browser does: anew for each page. */
async function boot({ at = '/', of = '/' } = {}) {
  history.replaceState(null, '', at)
  page.dataset['page'] = of
  vi.resetModules()
  await run?.()
}

beforeEach(() => {
  page.className = ''
  delete page.dataset['theme']
})

it.each([
  ['/', '/', false],
  ['/films/defilada', '/films/defilada', false],
  ['/films/defilada/', '/films/defilada', false],
  ['/?q=1917', '/', true],
  ['/nope', '/', true],
])('at %s with the HTML of %s, another page’s: %s', async (at, of, isOther) => {
  await boot({ at, of })
  expect(page.classList.contains('is-other-page')).toBe(isOther)
})

it('sets the kept theme before anything is painted', async () => {
  localStorage.setItem('rn1:prefs', '{"state":{"theme":"dark"},"version":0}')
  await boot()
  expect(page.dataset['theme']).toBe('dark')
})

it.each(['{oops', 'null', '5', '{}', '{"state":null}', '{"state":{"theme":"\\"><script>"}}'])(
  'A1 goes on with preferences that read %s',
  async (text) => {
    localStorage.setItem('rn1:prefs', text)
    await boot()
    expect(page.dataset['theme']).toBeUndefined()
  },
)

it('tells the stylesheet when the user keeps something', async () => {
  await boot()
  expect(page).not.toHaveClass('has-data')
  localStorage.setItem('rn1:film:defilada', '{}')
  await boot()
  expect(page).toHaveClass('has-data')
})

it('reads no more than it needs, however much is kept', async () => {
  const key = vi.fn<(at: number) => string>((at) => `rn1:film:own-${at}`)
  const getItem = vi.fn<(key: string) => null>(() => null)
  const storage = { length: 10_000, key, getItem } as unknown as Storage
  vi.spyOn(window, 'localStorage', 'get').mockReturnValue(storage)
  await boot()
  expect(page).toHaveClass('has-data')
  expect(key).toHaveBeenCalledOnce()
  expect(getItem.mock.calls).toEqual([['rn1:prefs']])
})

it.each([
  ['quick', 50, 'preload'],
  ['slow', 550, ''],
  ['of unknown speed', undefined, 'preload'],
])('on a network that is %s, with %s ms there and back, the font is: %j', async (_, rtt, rel) => {
  vi.stubGlobal('navigator', { ...(rtt !== undefined && { connection: { rtt } }) })
  const link = document.createElement('link')
  link.setAttribute('as', 'font')
  document.head.append(link)
  await boot()
  expect(link.rel).toBe(rel)
  link.remove()
  vi.unstubAllGlobals()
})

it('A11 goes on where storage is blocked', async () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  await boot({ at: '/nope' })
  expect(page).toHaveClass('is-other-page')
})

it('I2 covers the page when another page frames it, and only then', async () => {
  await boot()
  expect(page).not.toHaveClass('is-framed')
  vi.stubGlobal('top', {})
  await boot()
  expect(page).toHaveClass('is-framed')
  vi.unstubAllGlobals()
})
