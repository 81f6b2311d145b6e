import { GuideLink } from '#components/guide-link.tsx'
import type { GuidePage } from '#components/guide-page.ts'
import { GUIDE_PARTS, GUIDE_STANDFIRST, GUIDE_TITLE } from '#components/guide-parts.ts'

export const loadContentsPage = (): GuidePage => ({ title: 'Guide', content: <ContentsPage /> })

/** The way in: what the guide is, and its parts as the contents of a programme. */
function ContentsPage() {
  return (
    <div className="guide-page">
      <header className="guide-head">
        <h1>{GUIDE_TITLE}</h1>
        <p className="standfirst">{GUIDE_STANDFIRST}</p>
      </header>
      <ol className="contents">
        {GUIDE_PARTS.map(({ slug, label, about }) => (
          <li key={slug}>
            <h2>
              <GuideLink page={slug}>{label}</GuideLink>
            </h2>
            <p>{about}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}
