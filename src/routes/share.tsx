import { createFileRoute, useLocation } from '@tanstack/react-router'
import { SharePage } from '#features/share/share-page.tsx'
import { pageTitle } from '#lib/page-title.ts'
import { later } from '#ui/later.tsx'

const ImportDialog = later(() => import('#features/data/import-dialog.tsx'), 'ImportDialog')

export const Route = createFileRoute('/share')({
  head: () => pageTitle('Shared with you'),
  component: ShareRoute,
})

/** All that was shared stands behind `#`, which no browser sends anywhere. */
function ShareRoute() {
  const part = useLocation({ select: ({ hash }) => hash })
  return <SharePage key={part} part={part} importDialog={(props) => <ImportDialog {...props} />} />
}
