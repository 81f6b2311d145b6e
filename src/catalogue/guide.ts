import type { Guide } from '#domain/guide.ts'

/**
 * A chunk per part, loaded by the page that shows it. Nothing that is loaded at the start may import
 * these files, and only lazily loaded code may import this module.
 */
const partFiles = import.meta.glob<Guide[keyof Guide]>('./guide/*.json', { import: 'default' })

/** One part of the guide, checked by the tests. Rejects when its chunk cannot be had. */
export function loadGuidePart<TName extends keyof Guide>(name: TName): Promise<Guide[TName]> {
  const load = partFiles[`./guide/${name}.json`]
  if (!load) throw new Error(`The guide has no ${name}`)
  // Each file has the shape of its name: the tests hold it against its schema.
  return load() as Promise<Guide[TName]>
}

/** All of it, for what looks through the whole guide. */
export async function loadWholeGuide(): Promise<Guide> {
  const parts = Object.entries(partFiles).map(
    async ([path, load]) => [path.slice('./guide/'.length, -'.json'.length), await load()] as const,
  )
  return Object.fromEntries(await Promise.all(parts)) as Guide
}
