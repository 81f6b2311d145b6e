import { createFileRoute } from '@tanstack/react-router'
import { SettingsPage } from '#features/settings/settings-page.tsx'
import { pageHead } from '#lib/page-head.ts'

export const Route = createFileRoute('/settings')({
  head: () => pageHead('Settings', 'Theme, movement and installation.'),
  component: SettingsPage,
})
