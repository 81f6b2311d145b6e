import { useEffect, useState } from 'react'
import type { FilmId } from '#domain/film.ts'

const NONE: ReadonlyMap<FilmId, string> = new Map()

/**
 * The folded running text of every film page, once `wanted`. Loaded apart from the cards, which are
 * searched meanwhile; if it cannot be loaded the search stays with the cards.
 */
export function usePageTexts(wanted: boolean): ReadonlyMap<FilmId, string> {
  const [texts, setTexts] = useState(NONE)
  useEffect(() => {
    if (!wanted || texts !== NONE) return
    let stillWanted = true
    import('#catalogue/page-texts.ts')
      .then(({ loadPageTexts }) => loadPageTexts())
      .then((loaded) => stillWanted && setTexts(loaded))
      .catch(() => undefined)
    return () => {
      stillWanted = false
    }
  }, [wanted, texts])
  return texts
}
