import { expect, it } from 'vitest'
import { FakeDisk } from '../../tests/fakes/fake-storage.ts'
import { eachText, readRawData } from './text-storage.ts'

const texts = { 'rn1:a': '1', other: 'not ours', 'rn1:b': '2', 'rn1:c': '3' }
const openTexts = () => new FakeDisk(Object.entries(texts))

it('reads each text when its turn comes, and leaves out those gone by then', () => {
  const disk = openTexts()
  const found: unknown[] = []
  for (const pair of eachText(disk.openTab().open(), 'rn1:')) {
    found.push(pair)
    disk.openTab().open().removeItem('rn1:b')
  }
  expect(found).toEqual([
    ['rn1:a', '1'],
    ['rn1:c', '3'],
  ])
})

it('gives what is ours for a download, as far as it can be read', () => {
  const { other: _other, ...ours } = texts
  const disk = openTexts()
  expect(readRawData(() => disk.openTab().open())).toEqual(ours)
  const broken = disk.openTab(({ op, key }) =>
    op === 'get' && key === 'rn1:b' ? new Error('no') : undefined,
  )
  expect(readRawData(() => broken.open())).toEqual({ 'rn1:a': '1' })
})
