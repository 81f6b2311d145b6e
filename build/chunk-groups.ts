import type { Rolldown } from 'vite'

type CodeSplitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>
type Group = NonNullable<CodeSplitting['groups']>[number]

const STARTUP_DEPENDENCY =
  /\/node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|zustand|@tanstack\/(?!react-virtual|virtual-core)[^/]+)\//

/**
 * Two files at the start instead of ten small ones (3 kB and eight requests less): `vendor` changes
 * with a dependency only, so that an update of the app does not load React again; `app` is all that
 * main.tsx imports. What only a page needs stays in the page's own chunk.
 */
export const chunkGroups: Group[] = [
  { name: 'vendor', test: STARTUP_DEPENDENCY, priority: 1 },
  {
    name: (id, context) =>
      isImportedAtStart(id, (module) => context.getModuleInfo(module)?.importers ?? [])
        ? 'app'
        : null,
  },
]

function isImportedAtStart(
  id: string,
  importersOf: (id: string) => readonly string[],
  seen = new Set<string>(),
): boolean {
  if (id.endsWith('/src/main.tsx')) return true
  if (seen.has(id)) return false
  seen.add(id)
  return importersOf(id).some((importer) => isImportedAtStart(importer, importersOf, seen))
}
