import { createFileRoute } from '@tanstack/react-router'
import { parseDiaryQuery } from '#domain/diary.ts'
import { DiaryPage } from '#features/diary/diary-page.tsx'
import { pageTitle } from '#lib/page-title.ts'

type Search = { month?: string; view?: string }

export const Route = createFileRoute('/diary')({
  // Read by the page, so that the rules for it are not in the first load.
  validateSearch: (search: Search): Search => search,
  head: () => pageTitle('Diary'),
  component: DiaryRoute,
})

function DiaryRoute() {
  return <DiaryPage query={parseDiaryQuery(Route.useSearch())} />
}
