import { expect, it } from 'vitest'
import { FakeDisk } from '../../tests/fakes/fake-storage.ts'
import { listUnreadable } from './kept-texts.ts'

const list = (texts: Record<string, string>) => {
  const tab = new FakeDisk(Object.entries(texts)).openTab()
  return listUnreadable(() => tab.open())
}

it('lists what nobody can read: first what is not kept aside yet, then copies, the newest first', () => {
  const texts = {
    'rn1:bad:5:rn1:film:a': JSON.stringify({ text: '{old', reason: 'not JSON', app: '1.0.0' }),
    'rn1:bad:30:rn1:film:a': '{no copy',
    'rn1:bad:7:rn1:film:c': '{"text":"{copied"}',
    'rn1:film:a': '{now',
    'rn1:film:c': '{copied',
    'rn1:film:sound': '{"v":1,"f":{},"n":[]}',
    'rn1:prefs': '{oops',
  }
  expect(list(texts)).toEqual([
    { key: 'rn1:film:a', from: 'rn1:film:a', text: '{now', reason: 'not JSON' },
    { key: 'rn1:bad:30:rn1:film:a', from: 'rn1:film:a', time: 30, text: '{no copy', reason: '' },
    { key: 'rn1:bad:7:rn1:film:c', from: 'rn1:film:c', time: 7, text: '{copied', reason: '' },
    { key: 'rn1:bad:5:rn1:film:a', from: 'rn1:film:a', time: 5, text: '{old', reason: 'not JSON' },
  ])
  expect(list({})).toEqual([])
})
