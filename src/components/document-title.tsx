import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Gives the document the title that the page's route states in its head. */
export function DocumentTitle() {
  const title = useRouterState({
    select: ({ matches }) =>
      matches.some(({ status }) => status === 'notFound')
        ? 'No such page · Reel North'
        : matches.flatMap((match) => match.meta ?? []).findLast((tag) => tag?.title)?.title,
  })
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
  return null
}
