import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBackup } from '#domain/backup-reader.ts'
import { readEntry } from '#domain/entry.ts'
import { downloadUnreadable } from '#components/download-unreadable.ts'
import { downloadBackup } from '#components/downloads.ts'
import { listAside } from '#domain/import-aside.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import { FakeDisk } from './fakes/fake-storage.ts'
import { catchDownloads } from './fakes/saved-files.ts'
import { renderApp } from './render-app.tsx'

let downloads: ReturnType<typeof catchDownloads>

beforeEach(() => {
  downloads = catchDownloads()
})
afterEach(() => vi.restoreAllMocks())

const lastFile = () => downloads.latestBytes()
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

async function readSaved() {
  const { bytes } = await lastFile()
  const reading = readBackup(bytes, Date.now())
  if (reading.kind === 'refused') throw new Error(reading.reason)
  return reading
}

describe('A1 the unreadable copy', () => {
  it.each([
    ['{oops', '{oops'],
    ['\ufeff \u0000\r\n', '\ufeff \u0000\r\n'],
  ])('holds the text as it was found: %j', async (text, expected) => {
    localStorage.setItem('rn1:film:defilada', text)
    const { user } = await renderApp()
    const alert = within(await screen.findByRole('alert'))
    await user.click(alert.getByRole('button', { name: 'Download the unreadable copy' }))
    await vi.waitFor(() => expect(downloads.count()).toBe(1))
    const { name, bytes } = await lastFile()
    expect(textOf(bytes)).toBe(expected)
    expect(name).toMatch(/^rn1-bad-\d+-rn1-film-defilada\.txt$/)
  })

  it('G3 holds a lone surrogate, which UTF-8 cannot', async () => {
    localStorage.setItem('rn1:film:defilada', '{\ud800')
    await renderApp()
    const [copy] = listUnreadable()
    await downloadUnreadable(copy?.key ?? '')
    const { bytes } = await lastFile()
    expect([...new Uint16Array(bytes.buffer)]).toEqual([0xfeff, 0x7b, 0xd800])
  })

  it('is none for a key that holds nothing unreadable', async () => {
    await renderApp()
    await downloadUnreadable('rn1:film:defilada')
    expect(downloads.count()).toBe(0)
  })
})

const record = (t: string) =>
  JSON.stringify({ v: 1, f: {}, n: [{ s: '1700000000000-00000-other', t, p: [] }] })

describe('G4 a backup', () => {
  it('is read back before it is handed out, and says so', async () => {
    localStorage.setItem('rn1:film:defilada', record('a\ud800b\u0000c'))
    await renderApp()
    const backup = await downloadBackup()
    expect(backup).toEqual({
      fileName: expect.stringMatching(/^reel-north-\d{4}-\d\d-\d\d\.json$/),
      isVerified: true,
      says: expect.stringContaining('holds all of 1 film.'),
    })
    expect((await lastFile()).name).toBe(backup.fileName)
    const { entries } = await readSaved()
    expect(readEntry(entries.get('defilada')).note).toBe('a\ud800b\u0000c')
  })

  it('is said to be downloaded, and how old the last one is', async () => {
    localStorage.setItem('rn1:film:defilada', record('words'))
    const { user } = await renderApp('/data')
    await user.click(await screen.findByRole('button', { name: 'Download backup' }))
    expect(await screen.findByText(/It was read back, and holds all of 1 film\./)).toHaveRole(
      'status',
    )
    expect(await screen.findByText(/^Last backup:/)).toBeVisible()
  })

  it('is said to be less than that when it is', async () => {
    const { user } = await renderApp('/data')
    const download = await screen.findByRole('button', { name: 'Download backup' })
    vi.spyOn(TextEncoder.prototype, 'encode').mockImplementationOnce(() => {
      throw new Error('out of memory')
    })
    await user.click(download)
    expect(await screen.findByText(/^No backup could be made/)).toHaveRole('status')
    vi.spyOn(TextEncoder.prototype, 'encode').mockImplementationOnce(() => new Uint8Array(3))
    await user.click(download)
    expect(await screen.findByText(/reading it back found something missing/)).toHaveRole('status')
  })

  it('holds what is unreadable, too', async () => {
    localStorage.setItem('rn1:film:defilada', '{oops')
    await renderApp()
    await downloadBackup()
    const { aside } = await readSaved()
    expect(listAside(aside).map(({ text }) => text)).toEqual(['{oops'])
  })

  it('A6 holds data of a newer version, in full', async () => {
    const newer = record('from tomorrow').replace('"v":1', '"v":9')
    localStorage.setItem('rn1:film:defilada', newer)
    await renderApp()
    await downloadBackup()
    const { aside, entries } = await readSaved()
    expect(aside.get('rn1:film:defilada')).toBe(newer)
    expect(readEntry(entries.get('defilada')).note).toBe('from tomorrow')
  })

  it('A11 holds what is in memory where storage is blocked', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    })
    const { user } = await renderApp('/films/defilada')
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'only here')
    await downloadBackup()
    expect(readEntry((await readSaved()).entries.get('defilada')).note).toBe('only here')
  })

  it('B1 holds what a full disk refused', async () => {
    const disk = new FakeDisk()
    disk.quota = 10
    vi.spyOn(window, 'localStorage', 'get').mockReturnValue(disk.openTab().storage)
    const { user } = await renderApp()
    await user.click(screen.getByRole('button', { name: 'Watched Defilada' }))
    await downloadBackup()
    expect(readEntry((await readSaved()).entries.get('defilada')).watched).toBe(true)
  })

  it('is what is in memory and in storage, plainly, if it cannot be made', async () => {
    localStorage.setItem('rn1:film:defilada', record('kept'))
    localStorage.setItem('rn1:film:dear-pyongyang', '{oops')
    await renderApp()
    vi.spyOn(TextEncoder.prototype, 'encode').mockImplementationOnce(() => {
      throw new Error('out of memory')
    })
    expect(await downloadBackup()).toMatchObject({ isVerified: false })
    const { entries, aside } = await readSaved()
    expect(readEntry(entries.get('defilada')).note).toBe('kept')
    expect(aside.get('rn1:film:dear-pyongyang')).toBe('{oops')
  })
})
