/** The pages that every page leads to, in the order of the navigation. */
export const PAGES = [
  { to: '/', label: 'Catalogue' },
  { to: '/watchlist', label: 'Watchlist' },
  { to: '/diary', label: 'Diary' },
  // Served by the route `/guide/$`, which a link by its own name would give the page it stands on.
  { to: '/guide' as string, label: 'Guide' },
  { to: '/stats', label: 'Stats' },
  { to: '/data', label: 'Data' },
  { to: '/settings', label: 'Settings' },
  { to: '/about', label: 'About' },
] as const

export type PageAddress = (typeof PAGES)[number]['to']
