import type { GuidePage } from '#components/guide-page.ts'
import { GuideLink } from '#components/guide-link.tsx'
import { themes as catalogueThemes, filmCards } from '#catalogue/catalogue.ts'
import type { Guide } from '#domain/guide.ts'
import { type Theme, themeSlug } from '#domain/theme.ts'
import { capitalised } from '#lib/capitalised.ts'
import { FilmNames } from './film-names.tsx'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { loadPart } from './load-part.ts'
import { ThemePage } from './theme-page.tsx'

/** All themes, or the one whose slug follows in the address; nothing for one there is not. */
export async function loadThemesPage(slug: string): Promise<GuidePage | undefined> {
  const { data, apparatus } = await loadPart('themes')
  if (slug === '') {
    return { title: 'Themes', content: <ThemesPage themes={data} apparatus={apparatus} /> }
  }
  const theme = catalogueThemes.find((theme) => theme.slug === slug)
  const text = data.find(({ id }) => id === slug)
  if (!theme || !text) return undefined
  return {
    title: capitalised(theme.label),
    content: <ThemePage key={slug} theme={theme} text={text} apparatus={apparatus} />,
  }
}

const filmsWith = (slug: string) =>
  filmCards.filter(({ themes }) => themes.some((label) => themeSlug(label) === slug))

function ThemesPage({ themes, apparatus }: { themes: Guide['themes']; apparatus: Apparatus }) {
  const written = catalogueThemes.filter(({ slug }) => themes.some(({ id }) => id === slug))
  const shared = written.filter(({ slug }) => filmsWith(slug).length > 1)
  const single = written.filter(({ slug }) => filmsWith(slug).length === 1)
  return (
    <GuideArticle
      title="Themes"
      standfirst="Put two of the six films side by side and each begins to ask the other questions. These are the questions they share, and those that one of them asks alone."
      apparatus={{ ...apparatus, sources: {} }}
    >
      <section aria-labelledby="shared-themes">
        <h2 id="shared-themes">Across the films</h2>
        <ThemeList themes={shared} />
      </section>
      <section aria-labelledby="single-themes">
        <h2 id="single-themes">In one film</h2>
        <ThemeList themes={single} />
      </section>
    </GuideArticle>
  )
}

function ThemeList({ themes }: { themes: readonly Theme[] }) {
  return (
    <ul className="theme-list">
      {themes.map(({ slug, label }) => (
        <li key={slug}>
          <h3>
            <GuideLink page={`themes/${slug}`}>{capitalised(label)}</GuideLink>
          </h3>
          <FilmNames ids={filmsWith(slug).map(({ id }) => id)} label="In" />
        </li>
      ))}
    </ul>
  )
}
