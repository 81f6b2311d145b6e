// @vitest-environment node
import { expect, it } from 'vitest'
import { scanMembers } from './backup-scan.ts'

/** The members' names and texts, and the text from the place where reading stopped. */
function scan(text: string, at = 0) {
  const members: string[][] = []
  const scanning = scanMembers(text, at)
  for (;;) {
    const { done, value } = scanning.next()
    if (done) return { members, rest: text.slice(value.at), isWhole: value.isWhole }
    members.push([value.name, text.slice(value.from, value.to)])
  }
}

it.each([
  ['{}', []],
  ['{ \n\t\r}', []],
  ['{"a":1}', [['a', '1']]],
  [
    '{ "a" : "x" , "b":[1,{"c":"]"}],"c":{"d":null} }',
    [
      ['a', '"x"'],
      ['b', '[1,{"c":"]"}]'],
      ['c', '{"d":null}'],
    ],
  ],
  [
    '{"a":true,"a":-1.5e3}',
    [
      ['a', 'true'],
      ['a', '-1.5e3'],
    ],
  ],
  ['{"\\u0061\\"":"}"}', [['a"', '"}"']]],
  [
    '{"a":"\\\\","b":"\\\\\\""}',
    [
      ['a', '"\\\\"'],
      ['b', '"\\\\\\""'],
    ],
  ],
  ['{"a":["\\\\"]}', [['a', '["\\\\"]']]],
])('finds the members of %s', (text, members) => {
  expect(scan(text)).toEqual({ members, rest: '', isWhole: true })
  expect(scan(`[${text}, more`, 1)).toEqual({ members, rest: ', more', isWhole: true })
})

it.each([
  ['[]', [], '[]'],
  ['"a"', [], '"a"'],
  ['', [], ''],
  ['{', [], ''],
  ['{"a', [], '"a'],
  ['{"a"', [], '"a"'],
  ['{"a" 1}', [], '"a" 1}'],
  ['{"a\tb":1}', [], '"a\tb":1}'],
  ['{a":1}', [], 'a":1}'],
  ['{12}', [], '12}'],
  ['{"a":', [['a', '']], ''],
  ['{"a":}', [['a', '}']], ''],
  ['{"a":"cut', [['a', '"cut']], ''],
  ['{"a":"cut\\"', [['a', '"cut\\"']], ''],
  ['{"a":{"b":"cut', [['a', '{"b":"cut']], ''],
  ['{"a":{"b":[1]', [['a', '{"b":[1]']], ''],
  ['{"a":1', [['a', '1']], ''],
  ['{"a":1,', [['a', '1']], ''],
  ['{"a":1 "b":2}', [['a', '1']], '"b":2}'],
  ['{"a":1,}', [['a', '1']], '}'],
])('says where %s makes no more sense', (text, members, rest) => {
  expect(scan(text)).toEqual({ members, rest, isWhole: false })
})
