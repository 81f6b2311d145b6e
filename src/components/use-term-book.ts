import { useEffect, useState } from 'react'
import type { TermBook } from './term-book.ts'

/** The glossary, loaded after the page has been shown; without it the text is merely plain. */
export function useTermBook(): TermBook | undefined {
  const [book, setBook] = useState<TermBook>()
  useEffect(() => {
    let isWanted = true
    import('./term-book.ts')
      .then(({ loadTermBook }) => loadTermBook())
      .then((loaded) => isWanted && setBook(loaded))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [])
  return book
}
