import { createFileRoute } from '@tanstack/react-router'
import { DataPage } from '#features/data/data-page.tsx'
import { pageHead } from '#lib/page-head.ts'

export const Route = createFileRoute('/data')({
  head: () =>
    pageHead(
      'Your data',
      'Where your marks, ratings and notes are kept, and how to take them along.',
    ),
  component: DataPage,
})
