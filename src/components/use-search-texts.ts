import { useEffect, useState } from 'react'
import type { TextOf } from '#domain/find-films.ts'

const NOTHING: TextOf = () => ''

/**
 * What stands on the film pages and in the user's notes, once `wanted`. Loaded apart from the cards,
 * which are searched meanwhile; if it cannot be loaded the search stays with the cards.
 */
export function useSearchTexts(wanted: boolean): TextOf {
  const [textOf, setTextOf] = useState(() => NOTHING)
  useEffect(() => {
    if (!wanted || textOf !== NOTHING) return
    import('./search-texts.ts')
      .then((texts) => texts.loadSearchTexts())
      .then((loaded) => setTextOf(() => loaded))
      .catch(() => undefined)
  }, [wanted, textOf])
  return textOf
}
