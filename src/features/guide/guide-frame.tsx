import { type ReactNode, useEffect, useRef } from 'react'
import { GuideLink } from '#components/guide-link.tsx'
import { GUIDE_PARTS } from '#components/guide-parts.ts'

const MARGIN_PX = 24

/** What stands around every page of the guide: its own navigation. */
export function GuideFrame({ children }: { children: ReactNode }) {
  const parts = useRef<HTMLElement>(null)
  // Where there is no room for all parts, the one that is shown is in sight.
  useEffect(() => {
    const shown = parts.current?.querySelector('[aria-current]')
    if (!parts.current || !shown) return
    const [around, place] = [parts.current, shown].map((element) => element.getBoundingClientRect())
    if (around && place) parts.current.scrollLeft += place.left - around.left - MARGIN_PX
  })
  return (
    <div className="guide">
      <nav ref={parts} aria-label="Guide" className="guide-nav">
        <ul>
          <li>
            <GuideLink>Contents</GuideLink>
          </li>
          {GUIDE_PARTS.map(({ slug, label }) => (
            <li key={slug}>
              <GuideLink page={slug}>{label}</GuideLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  )
}
