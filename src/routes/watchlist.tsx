import { createFileRoute } from '@tanstack/react-router'
import { WatchlistPage } from '#features/watchlist/watchlist-page.tsx'
import { pageHead } from '#lib/page-head.ts'

export const Route = createFileRoute('/watchlist')({
  head: () =>
    pageHead(
      'Watchlist',
      'The films you plan to watch, in your order, and those you have watched.',
    ),
  component: WatchlistPage,
})
