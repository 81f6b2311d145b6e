import { PAGES, type PageAddress } from '#components/pages.ts'
import type { PlainCommand } from './command.ts'

/** G, then a letter of the page. A page without one is still found by its name. */
const KEYS: Partial<Record<PageAddress, string>> = {
  '/': 'g h',
  '/watchlist': 'g w',
  '/diary': 'g d',
  '/guide': 'g g',
  '/stats': 'g s',
  '/data': 'g b',
  '/settings': 'g p',
  '/about': 'g a',
}

const WORDS: Partial<Record<PageAddress, string>> = {
  '/': 'home films start',
  '/watchlist': 'queue watched',
  '/diary': 'viewings calendar',
  '/guide': 'time line camera themes places routes plan questions glossary',
  '/stats': 'statistics figures numbers progress',
  '/data': 'backup import export snapshots delete erase storage',
  '/settings': 'preferences theme movement keys install',
  '/about': 'help version privacy sources',
}

export const pageCommands: readonly PlainCommand[] = PAGES.map(({ to, label }) => ({
  id: `page ${to}`,
  group: 'Pages',
  title: label,
  words: `go to page ${WORDS[to] ?? ''}`,
  keys: KEYS[to] === undefined ? [] : [KEYS[to]],
  run: ({ goTo }) => goTo(to),
}))
