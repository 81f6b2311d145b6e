// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** How many faults each letter has; CONTRIBUTING.md says what they are. */
const LAST = { A: 12, B: 10, C: 9, D: 8, E: 7, F: 9, G: 5, H: 4, I: 6 }

const IDS = Object.entries(LAST).flatMap(([letter, last]) =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`),
)

/** Nothing here can bring these about, and why; each is said in the app's own words. None at present. */
const CANNOT_BE_INJECTED: Readonly<Record<string, string>> = {}

const TEST_FILE = /\.(?:test|spec)\.tsx?$/
const sources = ['src', 'build', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => TEST_FILE.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
)

/** All ids that the name of a test begins with, given as a text or in a table of names. */
const tested = new Set(
  sources
    .flatMap((source) => Array.from(source.matchAll(/[([]\s*['"`]((?:[A-I]\d{1,2} )+)/g)))
    .flatMap(([, ids = '']) => ids.trim().split(' ')),
)

it('has a test for every fault, but for those that have a reason', () => {
  const missing = IDS.filter((id) => !tested.has(id) && !(id in CANNOT_BE_INJECTED))
  expect(missing).toEqual([])
})

it('has no test for a fault that nobody has described', () => {
  expect([...tested].filter((id) => !IDS.includes(id))).toEqual([])
})

it('says of every fault what it is', () => {
  const described = readFileSync('CONTRIBUTING.md', 'utf8').split('## Fault ids')[1] ?? ''
  expect(IDS.filter((id) => !described.includes(`| ${id} `))).toEqual([])
})
