import type { ReactNode } from 'react'
import { GuideLink } from '#components/guide-link.tsx'
import { GUIDE_PARTS } from '#components/guide-parts.ts'

/** What stands around every page of the guide: its own navigation. */
export function GuideFrame({ children }: { children: ReactNode }) {
  return (
    <div className="guide">
      <nav aria-label="Guide" className="guide-nav">
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
