import { createFileRoute } from '@tanstack/react-router'
import { DataPage } from '#features/data/data-page.tsx'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/data')({
  head: () => pageTitle('Your data'),
  component: DataPage,
})
