import type { AskedCatalogue } from './asked-catalogue.ts'
import { GuideFindings } from './guide-findings.tsx'
import { NothingFound } from './nothing-found.tsx'

type Props = Pick<AskedCatalogue, 'query' | 'onQueryChange'> & { isNone: boolean }

/** What follows the films found: that there are none, and what the guide has on the words. */
export function BelowFilms({ query, isNone, onQueryChange }: Props) {
  return (
    <>
      {isNone && <NothingFound query={query} onShowAll={() => onQueryChange({})} />}
      {query.q !== undefined && <GuideFindings typed={query.q} />}
    </>
  )
}
