// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findForbidden } from './forbidden.ts'
import { contentPolicy, inlineHashes } from './headers.ts'

const SOUND = '<script>start()</script><style>p{color:red}</style><p title="style= eval">text</p>'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reel-north-built-'))
  writeFileSync(join(folder, '_headers'), contentPolicy(inlineHashes(SOUND)))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('I3 finds nothing in a sound page', () => {
  writeFileSync(join(folder, 'index.html'), SOUND)
  writeFileSync(join(folder, 'app.js'), 'export const evaluate = (retrieval) => retrieval(1)')
  expect(findForbidden(folder)).toEqual([])
})

it.each([
  ['index.html', `${SOUND}<p style="color:red">x</p>`, 'a style attribute'],
  ['index.html', `${SOUND}<p onclick="run()">x</p>`, 'an inline event handler'],
  ['index.html', `${SOUND}<script>other()</script>`, 'a script or style the policy does not name'],
  ['index.html', `${SOUND}<style>b{}</style>`, 'a script or style the policy does not name'],
  ['index.html', `${SOUND}<a href="http://localhost:1">x</a>`, 'an address of the development'],
  ['app.js', 'const one = eval("1")', 'code made from text'],
  ['app.js', 'const one = new Function("return 1")', 'code made from text'],
  ['app.js', 'const one = Function("return this")()', 'code made from text'],
])('I3 refuses to build %s with %s', (file, text, why) => {
  writeFileSync(join(folder, file), text)
  expect(findForbidden(folder)).toEqual([expect.stringContaining(`${file} holds ${why}`)])
})
