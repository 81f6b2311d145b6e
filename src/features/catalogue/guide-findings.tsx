import { useEffect, useId, useState } from 'react'
import { GuideLink } from '#components/guide-link.tsx'
import { findInGuide, type GuideIndex } from '#domain/guide-search.ts'

const MOST = 8

/** What the guide has for the words searched for, below the films; loaded when a search begins. */
export function GuideFindings({ typed }: { typed: string }) {
  const titleId = useId()
  const found = findInGuide(useGuideIndex(), typed)
  if (found.length === 0) return null
  const links = found.map(({ kind, title, page, part }) => (
    <li key={`${page}#${part ?? ''}`}>
      <span className="meta">{kind}</span>
      <GuideLink page={page} {...(part !== undefined && { part })} className="link">
        {title}
      </GuideLink>
    </li>
  ))
  return (
    <section aria-labelledby={titleId} className="guide-findings">
      <h2 id={titleId}>In the guide</h2>
      <ul>{links.slice(0, MOST)}</ul>
      {links.length > MOST && (
        <details className="fold">
          <summary>{links.length - MOST} more</summary>
          <ul>{links.slice(MOST)}</ul>
        </details>
      )}
    </section>
  )
}

/** Empty until it has been loaded, and if it cannot be. */
function useGuideIndex(): GuideIndex {
  const [index, setIndex] = useState<GuideIndex>([])
  useEffect(() => {
    let isWanted = true
    import('#catalogue/guide-index.ts')
      .then(({ loadGuideIndex }) => loadGuideIndex())
      .then((loaded) => isWanted && setIndex(loaded))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [])
  return index
}
