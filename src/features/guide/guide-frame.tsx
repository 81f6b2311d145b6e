import type { ReactNode } from 'react'
import { GuideLink } from '#components/guide-link.tsx'
import guideStyles from '#styles/guide.css?url'
import { GUIDE_PARTS } from './guide-parts.ts'

// The build links them itself where it renders, and tests have none.
const isStyled = !import.meta.env.SSR && guideStyles !== ''

/**
 * What stands around every page of the guide: its own navigation, and its looks, which are no part of
 * the stylesheet in every page.
 */
export function GuideFrame({ children }: { children: ReactNode }) {
  return (
    <div className="guide">
      {isStyled && <link rel="stylesheet" href={guideStyles} precedence="page" />}
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
