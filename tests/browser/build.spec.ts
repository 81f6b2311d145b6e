import { expect, test } from '@playwright/test'
import { listBuiltFiles, readBuiltText } from '../../build/built-files.ts'
import { findForbidden } from '../../build/forbidden.ts'
import { CURRENT } from './served-app.ts'

// What was built is read, and no page opened.
test('I3 nothing in the build is what the policy would refuse', () => {
  expect(findForbidden(CURRENT)).toEqual([])
})

test('D4 no page has a stylesheet of its own that could be gone', () => {
  const files = listBuiltFiles(CURRENT)
  expect(files.filter((file) => file.endsWith('.css'))).toEqual([])
  const code = files.filter((file) => /\.(?:html|js)$/.test(file))
  // React knows of `link[rel="stylesheet"]`; only a page can have one, or a script the name of a file.
  const asks = /<link[^>]*stylesheet|[\w-]\.css["'`]/
  const asking = code.filter((file) => asks.test(readBuiltText(CURRENT, file)))
  expect(asking).toEqual([])
})
