import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '#features/about/about-page.tsx'
import { pageHead } from '#lib/page-head.ts'

export const Route = createFileRoute('/about')({
  head: () =>
    pageHead(
      'About',
      'What Reel North is, where its facts come from, and how to check that nothing leaves your device.',
    ),
  component: AboutPage,
})
