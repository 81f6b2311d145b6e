import { type GuideIndex, makeGuideIndex } from '#domain/guide-search.ts'
import { capitalised } from '#lib/capitalised.ts'
import { themes } from './catalogue.ts'
import { filmPlaces } from './film-places.ts'
import { loadWholeGuide } from './guide.ts'

/** What the guide’s claims and places are called on their pages. */
export const guideNames = {
  theme: (id: string) => capitalised(themes.find(({ slug }) => slug === id)?.label ?? id),
  place: (id: string) => filmPlaces.get(id)?.name ?? id,
}

/** The whole guide for the search, loaded once a search begins. */
export async function loadGuideIndex(): Promise<GuideIndex> {
  return makeGuideIndex(await loadWholeGuide(), guideNames)
}
