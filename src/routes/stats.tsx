import { createFileRoute } from '@tanstack/react-router'
import { StatsPage } from '#features/stats/stats-page.tsx'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/stats')({
  head: () => pageTitle('Stats'),
  component: StatsPage,
})
