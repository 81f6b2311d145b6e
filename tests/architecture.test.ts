import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Imports point down: a folder may use those named here, and itself by `./`. */
const MAY_IMPORT: Record<string, string[]> = {
  routes: ['features', 'components', 'state', 'catalogue', 'domain', 'ui', 'lib'],
  features: ['components', 'state', 'catalogue', 'domain', 'ui', 'lib', 'styles'],
  components: ['state', 'catalogue', 'domain', 'ui', 'lib'],
  state: ['catalogue', 'domain', 'lib'],
  catalogue: ['domain', 'lib'],
  domain: ['lib'],
  ui: ['lib'],
  lib: [],
}

const files = Object.entries(
  import.meta.glob<string>('../src/*/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const sources = files.filter(([path]) => !/\.test\.tsx?$/.test(path))

it.each(sources)('%s imports only downwards', (path, source) => {
  const imported = Array.from(
    source.matchAll(/(?:from|import\(?) ?'#(\w+)\//g),
    ([, folder]) => folder,
  )
  expect(MAY_IMPORT[path.split('/')[2] ?? '']).toEqual(expect.arrayContaining(imported))
})

it('has no import from another folder but by its name', () => {
  const climbing = sources.filter(([, source]) =>
    /(?:from|import\(?) ?'\.\.\/(?!\.\.\/package\.json)/.test(source),
  )
  expect(climbing.map(([path]) => path)).toEqual([])
})

it('has no file that only passes on what others export', () => {
  const barrels = sources.filter(([path, source]) => {
    return /\/index\.tsx?$/.test(path)
      ? !path.includes('/routes/')
      : /^export \* from/m.test(source)
  })
  expect(barrels.map(([path]) => path)).toEqual([])
})

it('keeps storage to the state folder and to the script that runs before it', () => {
  const users = sources.filter(([, source]) => /\b(?:local|session)Storage\b/.test(source))
  expect(users.map(([path]) => path).filter((path) => !path.startsWith('../src/state/'))).toEqual(
    [],
  )
})

type Lockfile = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

// npm has left other platforms' packages out of a lockfile made on one; `npm ci` then fails there.
it('locks the packages of every platform', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile
  const paths = Object.keys(lockfile.packages)
  const optional = Object.values(lockfile.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  )
  expect(optional.length).toBeGreaterThan(100)
  expect(
    optional.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`))),
  ).toEqual([])
})
