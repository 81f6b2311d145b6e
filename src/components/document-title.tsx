import { useRouterState } from '@tanstack/react-router'
import { useDocumentTitle } from '#lib/use-document-title.ts'

/** Gives the document the title that the page's route states in its head. */
export function DocumentTitle() {
  const title = useRouterState({
    select: ({ matches }) =>
      matches.flatMap(({ meta }) => meta ?? []).findLast((tag) => tag?.title)?.title,
  })
  useDocumentTitle(title)
  return null
}
