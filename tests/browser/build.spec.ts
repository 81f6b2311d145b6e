import { expect, test } from '@playwright/test'
import { listBuiltFiles } from '../../build/built-files.ts'
import { findForbidden } from '../../build/forbidden.ts'
import { CURRENT } from './served-app.ts'

// What was built is read, and no page opened.
test('I3 nothing in the build is what the policy would refuse', () => {
  expect(findForbidden(CURRENT)).toEqual([])
})

test('D4 no page but the guide’s has a stylesheet of its own that could be gone', () => {
  const sheets = listBuiltFiles(CURRENT).filter((file) => file.endsWith('.css'))
  expect(sheets.filter((file) => !/guide-[\w-]+\.css$/.test(file))).toEqual([])
})
