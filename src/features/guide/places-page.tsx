import type { GuidePage } from '#components/guide-page.ts'
import type { Guide } from '#domain/guide.ts'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { loadPart } from './load-part.ts'
import { MAP_KEY, numberPlaces, PLACE_TITLES } from '#components/numbered-places.ts'
import { CapitalMap, PeninsulaMap } from '#components/place-maps.tsx'
import { PlaceList } from './place-list.tsx'

export async function loadPlacesPage(): Promise<GuidePage> {
  const { data, apparatus } = await loadPart('places')
  return { title: 'Places', content: <PlacesPage places={data} apparatus={apparatus} /> }
}

function PlacesPage({ places, apparatus }: { places: Guide['places']; apparatus: Apparatus }) {
  const { outside, inPyongyang } = numberPlaces(places)
  return (
    <GuideArticle
      title="Places"
      standfirst="Where the films take you. Most of what they show lies within an hour’s walk in one city; look how little of the map that is."
      apparatus={apparatus}
    >
      <p className="map-key">{MAP_KEY}</p>
      <section aria-labelledby="country" className="places">
        <h2 id="country">{PLACE_TITLES.outside}</h2>
        <PeninsulaMap places={outside} />
        <PlaceList places={outside} />
      </section>
      <section aria-labelledby="capital" className="places">
        <h2 id="capital">{PLACE_TITLES.inPyongyang}</h2>
        <CapitalMap places={inPyongyang} />
        <PlaceList places={inPyongyang} />
      </section>
    </GuideArticle>
  )
}
