import { createFileRoute } from '@tanstack/react-router'
import { GuideFrame } from '#features/guide/guide-frame.tsx'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/guide/$')({
  loader: async ({ params }) =>
    (await import('./-guide-pages.ts')).loadGuidePage(params._splat ?? ''),
  staleTime: Infinity,
  head: ({ loaderData }) => (loaderData ? pageTitle(loaderData.title) : {}),
  component: GuidePartRoute,
})

function GuidePartRoute() {
  return <GuideFrame>{Route.useLoaderData().content}</GuideFrame>
}
