// @vitest-environment node
import { expect, it } from 'vitest'
import { isConflictCopy, isUnfinished } from './conflict-copy.ts'

it.each([
  ['Dropbox', 'reel-north (Ana’s conflicted copy 2026-01-31).json'],
  ['Dropbox', "reel-north (DESKTOP-1's conflicted copy 2026-01-31) (1).json"],
  ['Nextcloud', 'reel-north (conflicted copy 2026-01-31 093612).json'],
  ['Syncthing', 'reel-north.sync-conflict-20260101-120000-ABCDEFG.json'],
  ['Syncthing before 0.14', 'reel-north.sync-conflict-20260101-120000.json'],
  ['Google Drive', 'reel-north (1).json'],
  ['iCloud Drive', 'reel-north 2.json'],
  ['OneDrive', 'reel-north-LAPTOP-7Q2.json'],
  ['Synology Drive', 'reel-north_Andy-PC_Jan-03-0901-2026_CaseConflict_1.json'],
])('knows a conflict copy of %s: %s', (_service, name) => {
  expect(isConflictCopy(name, 'reel-north.json')).toBe(true)
})

it.each([
  'reel-north.json',
  'reel-north-2026-11-22.json',
  'reel-north-2026-11-22 (1).json',
  'reel-north before moving.json',
  'reel-north (kept).json',
  'other (conflicted copy 2026-01-31).json',
  'reel-north (conflicted copy 2026-01-31).txt',
])('offers no other backup for removal: %s', (name) => {
  expect(isConflictCopy(name, 'reel-north.json')).toBe(false)
})

it.each([
  ['reel-north.json.crswap', true],
  ['.syncthing.reel-north.json.tmp', true],
  ['~syncthing~reel-north.json.tmp', true],
  ['reel-north.json', false],
  ['reel-north.sync-conflict-20260101-120000-ABCDEFG.json', false],
])('leaves alone what is still being written: %s, %s', (name, isSo) => {
  expect(isUnfinished(name)).toBe(isSo)
})
