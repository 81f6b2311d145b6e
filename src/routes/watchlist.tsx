import { createFileRoute } from '@tanstack/react-router'
import { WatchlistPage } from '#features/watchlist/watchlist-page.tsx'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/watchlist')({
  head: () => pageTitle('Watchlist'),
  component: WatchlistPage,
})
