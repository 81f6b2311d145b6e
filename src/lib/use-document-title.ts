import { useEffect } from 'react'

/** Names the document while the caller is shown; undefined leaves its name as it is. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
}
