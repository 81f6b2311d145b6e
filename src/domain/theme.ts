import type { FilmCard } from './film.ts'

/** A theme as the catalogue words it, and as the address bar does. */
export type Theme = { slug: string; label: string }

/** "China-DPRK relations" is `china-dprk-relations` in an address. */
export function themeSlug(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

/** Every theme of these films once, those that join most films first, then by name. */
export function themesOf(films: readonly FilmCard[]): Theme[] {
  const counts = new Map<string, number>()
  for (const label of films.flatMap((film) => film.themes)) {
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return Array.from(counts)
    .sort(([a, countA], [b, countB]) => countB - countA || a.localeCompare(b))
    .map(([label]) => ({ slug: themeSlug(label), label }))
}
