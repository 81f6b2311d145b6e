import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '#features/about/about-page.tsx'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/about')({
  head: () => pageTitle('About'),
  component: AboutPage,
})
