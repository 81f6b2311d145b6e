import { filmCards } from '#catalogue/catalogue.ts'
import { GuideLink } from '#components/guide-link.tsx'
import type { GuidePage } from '#components/guide-page.ts'
import { readEntry } from '#domain/entry.ts'
import { type GuideRoute, measureRoute } from '#domain/routes.ts'
import { formatHours } from '#lib/format-hours.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { loadPart } from './load-part.ts'
import { RoutePage } from './route-page.tsx'

/** All routes, or the one whose id follows in the address; nothing for one there is not. */
export async function loadRoutesPage(id: string): Promise<GuidePage | undefined> {
  const { data, apparatus } = await loadPart('routes')
  if (id === '') {
    return { title: 'Routes', content: <RoutesPage routes={data} apparatus={apparatus} /> }
  }
  const route = data.find((one) => one.id === id)
  if (!route) return undefined
  return { title: route.title, content: <RoutePage key={id} route={route} apparatus={apparatus} /> }
}

function RoutesPage({ routes, apparatus }: { routes: GuideRoute[]; apparatus: Apparatus }) {
  return (
    <GuideArticle
      title="Routes"
      standfirst="The order in which films are seen is an argument of its own. Each of these gives its reasons; take one, or quarrel with it and make another."
      apparatus={{ ...apparatus, sources: {} }}
    >
      <ol className="route-list">
        {routes.map((route) => (
          <RouteInList key={route.id} route={route} />
        ))}
      </ol>
    </GuideArticle>
  )
}

function RouteInList({ route }: { route: GuideRoute }) {
  const records = useRecords()
  const { minutes, films, watched } = measureRoute(route, filmCards, (id) =>
    readEntry(records.get(id)),
  )
  return (
    <li>
      <h2>
        <GuideLink page={`routes/${route.id}`}>{route.title}</GuideLink>
      </h2>
      <p>For {route.for}.</p>
      <p className="meta">
        {plural(films, 'film')}, {formatHours(minutes)}
        <span className="own-state">{watched > 0 && `, ${watched} of them watched`}</span>
      </p>
    </li>
  )
}
