import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeBackup } from '#domain/backup.ts'
import { LARGEST_BACKUP } from '#domain/backup-decode.ts'
import type { EntryRecord, NoteVersion } from '#domain/entry.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import { readRawData } from '#state/text-storage.ts'
import { FakeDisk } from './fakes/fake-storage.ts'
import { renderApp } from './render-app.tsx'

afterEach(() => vi.restoreAllMocks())

const stamp = (n: number) => `${1_700_000_000_000 + n}-00000-other`
const note = (n: number, t: string, p: number[] = []): NoteVersion => ({
  s: stamp(n),
  t,
  p: p.map(stamp),
})
const record = (fields: Record<string, unknown>, n: NoteVersion[] = []): EntryRecord => ({
  v: 1,
  f: Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, { s: stamp(5), v }])),
  n,
})

const keep = (id: string, kept: EntryRecord) =>
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify(kept))
const filmsKept = () => Object.entries(readRawData()).filter(([key]) => key.startsWith('rn1:film:'))
const stored = (id: string) => localStorage.getItem(`rn1:film:${id}`) ?? ''

function backup(entries: Record<string, EntryRecord>, raw: Record<string, string> = {}) {
  const records = new Map(Object.entries(entries))
  return makeBackup({ records, raw, exportedAt: new Date('2026-11-20T10:00:00Z'), app: '1.0.0' })
}
const fileOf = (content: BlobPart, name = 'backup.json') => new File([content], name)

/** The data page, with a file handed over and what the dialog says of it. */
async function openImport(content: BlobPart) {
  const app = await renderApp('/data')
  const choose = async (content: BlobPart) => {
    await app.user.upload(await screen.findByLabelText('Import a file'), fileOf(content))
    const dialog = await screen.findByRole('dialog', { name: 'Import' })
    await waitFor(() => expect(within(dialog).queryByText(/^Reading/)).not.toBeInTheDocument())
    return within(dialog)
  }
  return { ...app, choose, dialog: await choose(content) }
}

const importButton = { name: /^Import/ }
const table = (film: { getAllByRole: (role: string) => HTMLElement[] }) =>
  film.getAllByRole('row').map((row) => row.textContent)

describe('an import', () => {
  const three = {
    defilada: record({ rating: 7, watched: true }, [note(1, 'Who held the camera?')]),
    'the-red-chapel': record({ liked: true }),
    'film-that-left': record({}, [note(1, 'I still think of it.')]),
  }

  it('shows what would change, film by film, and writes nothing before its button', async () => {
    keep('defilada', record({ rating: 3 }))
    const before = JSON.stringify(filmsKept())
    const { dialog, user } = await openImport(backup(three))
    expect(dialog.getByRole('status')).toHaveTextContent(
      '2 films new here and 1 film with something new.',
    )
    const defilada = within(dialog.getByRole('region', { name: /^Defilada/ }))
    expect(table(defilada)).toEqual([
      'WhatHereFileOutcome',
      'Rating1.5 stars3.5 starsdiffers: the file’s, set later',
      'Watchednot setyesnew',
    ])
    expect(defilada.getByText('Who held the camera?')).toBeVisible()
    expect(dialog.getByRole('region', { name: /^film-that-left/ })).toBeVisible()
    expect(dialog.getByText(/made on 2026-11-20 by version 1.0.0/)).toBeVisible()
    expect(JSON.stringify(filmsKept())).toBe(before)
    await user.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(JSON.stringify(filmsKept())).toBe(before)
  })

  it('F6 is told of, taken back in one step, and offered again as it was', async () => {
    const { dialog, choose, user } = await openImport(backup(three))
    await user.click(dialog.getByRole('button', { name: 'Import 3 films' }))
    expect(await screen.findByText('Imported 3 films from backup.json.')).toHaveRole('status')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(stored('defilada')).toContain('Who held the camera?')
    expect(screen.getByText('I still think of it.')).toBeVisible()
    expect(await screen.findByText('Imported 3 films')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.queryByText('I still think of it.')).not.toBeInTheDocument()
    const again = await choose(backup(three))
    expect(again.getByRole('status')).toHaveTextContent(/^3 films new here\.$/)
    expect(again.getByRole('button', { name: 'Import 3 films' })).toBeEnabled()
    await user.click(again.getByRole('button', { name: 'Close' }))
    await user.keyboard('{Control>}y{/Control}')
    expect(screen.getByText('I still think of it.')).toBeVisible()
  })

  it('F6 brings nothing new the second time', async () => {
    const { dialog, choose, user } = await openImport(backup(three))
    await user.click(dialog.getByRole('button', importButton))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    const again = await choose(backup(three))
    expect(again.getByRole('status')).toHaveTextContent('Nothing new: 3 films the same.')
    expect(again.queryByRole('button', importButton)).not.toBeInTheDocument()
    expect(again.getByText('The same here: 3 films')).toBeInTheDocument()
  })

  it('C3 keeps both texts of a note, and shows both before', async () => {
    keep('defilada', record({}, [note(1, 'mine')]))
    const { dialog, user, router } = await openImport(
      backup({ defilada: record({}, [note(2, 'theirs')]) }),
    )
    const film = within(dialog.getByRole('region', { name: /^Defilada/ }))
    expect(film.getByText('mine')).toBeVisible()
    expect(film.getByText('theirs')).toBeVisible()
    expect(film.getByText(/both are kept, side by side/)).toBeVisible()
    await user.click(dialog.getByRole('button', importButton))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await router.navigate({ to: '/films/$filmId', params: { filmId: 'defilada' } })
    const versions = within(await screen.findByRole('region', { name: /^Two versions/ }))
    expect(versions.getByText('mine')).toBeVisible()
    expect(versions.getByText('theirs')).toBeVisible()
  })

  it('takes back what a file brought without the films it left alone', async () => {
    keep('defilada', record({ watched: true }, [note(1, 'mine')]))
    const { dialog, user } = await openImport(backup({ ...three, defilada: record({}) }))
    await user.click(dialog.getByRole('button', { name: 'Import 2 films' }))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(stored('defilada')).toContain('"mine"')
  })
})

describe('F7 an empty note in the file', () => {
  const cleared = backup({ defilada: record({}, [note(2, '', [1])]) })

  it('does not replace the text here', async () => {
    keep('defilada', record({}, [note(1, 'words')]))
    const { dialog } = await openImport(cleared)
    expect(dialog.getByText(/The text here stays, unless you choose otherwise/)).toBeVisible()
    expect(dialog.getByRole('checkbox', { name: /^Empty the note on Defilada/ })).not.toBeChecked()
  })

  it('B9 replaces it by choice, and most notes only when confirmed with the count', async () => {
    keep('defilada', record({}, [note(1, 'words')]))
    const { dialog, user } = await openImport(cleared)
    await user.click(dialog.getByRole('checkbox', { name: /^Empty the note on Defilada/ }))
    expect(dialog.getByRole('alert')).toHaveTextContent(
      'This would empty 1 of the 1 note kept here.',
    )
    expect(dialog.getByRole('button', importButton)).toBeDisabled()
    await user.click(dialog.getByRole('checkbox', { name: 'Yes, empty 1 note' }))
    await user.click(dialog.getByRole('button', importButton))
    await screen.findByText('Imported 1 film from backup.json.')
    expect(stored('defilada')).not.toContain('words')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(stored('defilada')).toContain('words')
  })

  it('is left alone when the choice is taken back', async () => {
    keep('defilada', record({}, [note(1, 'words')]))
    const { dialog, user } = await openImport(cleared)
    const box = dialog.getByRole('checkbox', { name: /^Empty the note on Defilada/ })
    await user.click(box)
    await user.click(box)
    expect(dialog.queryByRole('alert')).not.toBeInTheDocument()
  })
})

it('brings back a text that was cleared here, by choice', async () => {
  keep('defilada', record({}, [note(2, '', [1])]))
  const { dialog, user } = await openImport(
    backup({ defilada: record({}, [note(1, 'the lost words')]) }),
  )
  expect(dialog.getByRole('status')).toHaveTextContent('Nothing new')
  await user.click(
    dialog.getByRole('checkbox', { name: /^Bring back the file’s text on Defilada/ }),
  )
  await user.click(dialog.getByRole('button', { name: 'Import 1 film' }))
  await screen.findByText('Imported 1 film from backup.json.')
  expect(stored('defilada')).toContain('the lost words')
})

describe('values that were set later here', () => {
  const keepLater = (id: string) =>
    keep(id, { ...record({}), f: { rating: { s: stamp(9), v: null } } })
  const file = backup({
    defilada: record({ rating: 7 }),
    'the-red-chapel': record({ rating: 4 }),
  })

  it('become as in the file for one film, by choice, and undo takes that back', async () => {
    keepLater('defilada')
    keepLater('the-red-chapel')
    const { dialog, user } = await openImport(file)
    expect(dialog.queryByRole('button', importButton)).not.toBeInTheDocument()
    await user.click(dialog.getByRole('checkbox', { name: /^Make Defilada as it is in the file/ }))
    await user.click(dialog.getByRole('button', { name: 'Import 1 film' }))
    await screen.findByText('Imported 1 film from backup.json.')
    expect(stored('defilada')).toContain('"v":7')
    expect(stored('the-red-chapel')).not.toContain('"v":4')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(stored('defilada')).not.toContain('"v":7')
  })

  it('become as in the file for all films at once', async () => {
    keepLater('defilada')
    keepLater('the-red-chapel')
    const { dialog, user } = await openImport(file)
    const all = dialog.getByRole('checkbox', { name: /^Where this device and the file differ/ })
    await user.click(all)
    await user.click(all)
    expect(dialog.queryByRole('button', importButton)).not.toBeInTheDocument()
    await user.click(all)
    await user.click(dialog.getByRole('button', { name: 'Import 2 films' }))
    await screen.findByText('Imported 2 films from backup.json.')
    expect(stored('defilada') + stored('the-red-chapel')).toMatch(/"v":7.*"v":4/)
  })
})

it('has nothing to import in a record that says nothing', async () => {
  const { dialog } = await openImport(backup({ defilada: record({}) }))
  expect(dialog.queryByRole('button', importButton)).not.toBeInTheDocument()
})

it('H1 H3 shows a hostile file name as text, short and turning nothing around', async () => {
  const { user } = await renderApp('/data')
  const name = '"><img src=x onerror=alert(1)>.json'
  const choose = async (content: string, fileName: string) => {
    await user.upload(await screen.findByLabelText('Import a file'), fileOf(content, fileName))
    return within(await screen.findByRole('dialog', { name: 'Import' }))
  }
  const refused = await choose('', `\u202E${name}${'x'.repeat(500)}`)
  const alert = await refused.findByRole('alert')
  expect(alert).toHaveTextContent(/^"><img src=x onerror=alert\(1\)>\.jsonx{15} cannot be imported/)
  await user.click(refused.getByRole('button', { name: 'Close' }))
  const dialog = await choose(backup({ defilada: record({ rating: 3 }) }), name)
  await user.click(await dialog.findByRole('button', importButton))
  expect(await screen.findByText(`Imported 1 film from ${name}.`)).toBeVisible()
  expect(document.querySelector('img')).toBeNull()
})

describe('F1 a file that is none of ours', () => {
  it.each([
    ['This file is empty.', ''],
    ['This is a PNG picture.', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['This is a web page or XML.', '<!doctype html>'],
    ['This file is from another program.', '{"format":"letterboxd"}'],
    ['This table has a header, and no rows.', 'Name,Year'],
    ['This is text, but no table of films', 'Dear diary,\nnothing happened today.\n'],
  ])('is refused in plain words: %s', async (reason, content) => {
    keep('defilada', record({ rating: 3 }))
    const { dialog, user } = await openImport(content)
    const alert = dialog.getByRole('alert')
    expect(alert).toHaveTextContent(`backup.json cannot be imported. ${reason}`)
    expect(alert).toHaveTextContent('Nothing was changed. Choose a file')
    expect(dialog.queryByRole('button', importButton)).not.toBeInTheDocument()
    await user.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('F4 is refused unread when it is too large', async () => {
    await renderApp('/data')
    const file = fileOf('{}')
    const read = vi.spyOn(file, 'arrayBuffer')
    Object.defineProperty(file, 'size', { value: LARGEST_BACKUP + 1 })
    fireEvent.change(await screen.findByLabelText('Import a file'), { target: { files: [file] } })
    const dialog = within(await screen.findByRole('dialog', { name: 'Import' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('larger than 50 MB')
    expect(read).not.toHaveBeenCalled()
  })

  it('is refused when the browser cannot read it', async () => {
    await renderApp('/data')
    const file = fileOf('{}')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'))
    fireEvent.change(await screen.findByLabelText('Import a file'), { target: { files: [file] } })
    const dialog = within(await screen.findByRole('dialog', { name: 'Import' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('The browser could not read it.')
  })
})

describe('what could not be read', () => {
  it('is listed with its reason, can be saved, and the rest is imported', async () => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob)
      return 'blob:test'
    })
    const text = backup({ defilada: record({ rating: 7 }) }).replace(
      '"entries": {',
      '"entries": { "Odd Name": "\\ud800",',
    )
    const { dialog, user } = await openImport(text)
    expect(dialog.getByRole('alert')).toHaveTextContent('The file is not as the app wrote it')
    const unread = within(dialog.getByRole('region', { name: 'Not readable' }))
    expect(unread.getByText('1 part could not be read in full.')).toBeVisible()
    expect(unread.getByText('entries.Odd Name')).toBeInTheDocument()
    await user.click(dialog.getByRole('button', { name: 'Import 1 film' }))
    expect(await screen.findByText(/1 part could not be read/)).toHaveRole('status')
    await user.click(screen.getByRole('button', { name: 'Save what could not be read' }))
    expect(JSON.parse((await saved.at(-1)?.text()) ?? '')).toEqual([
      {
        where: 'entries.Odd Name',
        reason: 'This cannot be the name of a film.',
        text: '"\\ud800"',
      },
    ])
  })

  it('F2 of a file that was cut off is the rest of it', async () => {
    const whole = backup({
      defilada: record({ rating: 7 }),
      'the-red-chapel': record({ rating: 5 }),
    })
    const { dialog } = await openImport(whole.slice(0, whole.indexOf('the-red-chapel') + 40))
    expect(dialog.getByRole('alert')).toHaveTextContent('The file is cut off or broken')
    expect(dialog.getByRole('button', { name: 'Import 1 film' })).toBeEnabled()
  })

  it('elsewhere is put aside here, in silence', async () => {
    const raw = { 'rn1:bad:5:rn1:film:defilada': JSON.stringify({ text: '{oops', reason: 'x' }) }
    const { dialog, user } = await openImport(backup({}, raw))
    expect(dialog.getByText(/^1 text that another browser could not read/)).toBeVisible()
    await user.click(dialog.getByRole('button', importButton))
    await screen.findByText('Imported 1 unread text from backup.json.')
    expect(listUnreadable().map(({ from, text }) => [from, text])).toEqual([
      ['rn1:film:defilada', '{oops'],
    ])
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

it('shows a long text by its beginning, never half a letter', async () => {
  const text = `${'x'.repeat(1999)}\ud83d\ude00 and more`
  const { dialog } = await openImport(backup({ defilada: record({}, [note(1, text)]) }))
  expect(dialog.getByText(`${'x'.repeat(1999)}… (11 more characters)`)).toBeVisible()
})

it('names the fields it knows, and those it does not as they are', async () => {
  const odd = record({
    'tag:seen': true,
    'view:a1': { on: '2026-11-01', rating: 8 },
    'view:b2': {},
    'own:directors': ['Ana', 'Bo'],
    mood: { a: 1 },
    place: 'a0',
    rating: null,
  })
  const { dialog } = await openImport(backup({ defilada: odd }))
  expect(table(dialog)).toEqual([
    'WhatHereFileOutcome',
    'Tag “seen”not setyesnew',
    'Viewingnot set2026-11-01, 4 starsnew',
    'Viewingnot setday unknownnew',
    'Directorsnot setAna, Bonew',
    'moodnot set{"a":1}new',
    'Place in the queuenot setsetnew',
    'Ratingnot ratednot ratedthe same',
  ])
})

it('shows the other texts of a film, each by its name', async () => {
  const noted = {
    ...record({}),
    n: [{ s: '1700000000005-00000-other', t: 'Too long.', p: [], k: 'view:a1:remark' }],
  }
  const { dialog } = await openImport(backup({ defilada: noted }))
  expect(dialog.getByText('Remark on a viewing.')).toBeInTheDocument()
  expect(dialog.getByText('Too long.')).toBeInTheDocument()
})

it('shows the films of a large file some at a time', async () => {
  const films = Array.from({ length: 120 }, (_, at) => [`film-${at}`, record({ rating: 7 })])
  const { dialog, user } = await openImport(backup(Object.fromEntries(films)))
  expect(dialog.getAllByRole('heading', { level: 3 })).toHaveLength(50)
  await user.click(dialog.getByRole('button', { name: 'Show more of the other 70 films' }))
  expect(dialog.getAllByRole('heading', { level: 3 })).toHaveLength(100)
  await user.click(dialog.getByRole('button', { name: 'Show more of the other 20 films' }))
  expect(dialog.queryByRole('button', { name: /^Show more/ })).not.toBeInTheDocument()
})

it('C8, F9 says what is odd about a file', async () => {
  const text = backup({ defilada: record({ rating: 7 }) })
    .replace('"version": 1', '"version": 3')
    .replaceAll('1700000000005', '8000000000000')
  const { dialog } = await openImport(text)
  const alert = dialog.getByRole('alert')
  expect(alert).toHaveTextContent('The file is from a newer version (3)')
  expect(alert).toHaveTextContent('1 time in it cannot be right')
})

it('reads a file that does not say when or by what it was made', async () => {
  const { dialog } = await openImport('{"format":"reel-north","version":1,"entries":{}}')
  expect(dialog.getByText('backup.json')).toBeVisible()
  expect(dialog.getByRole('status')).toHaveTextContent('Nothing new: the file holds no films.')
})

it('can be closed while the file is still being read', async () => {
  const { user } = await renderApp('/data')
  const file = fileOf('{}')
  vi.spyOn(file, 'arrayBuffer').mockReturnValue(new Promise(() => {}))
  await user.upload(await screen.findByLabelText('Import a file'), file)
  const dialog = within(await screen.findByRole('dialog', { name: 'Import' }))
  expect(dialog.getByRole('status')).toHaveTextContent('Reading backup.json…')
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

it('F8 stops where the user says, and brings the rest another time', async () => {
  const films = Array.from({ length: 250 }, (_, at) => [`film-${at}`, record({ rating: 7 })])
  const file = backup(Object.fromEntries(films))
  const { storage } = new FakeDisk().openTab(({ op, key }) => {
    const stop = screen.queryByRole('button', { name: 'Stop' })
    if (op === 'set' && key === 'rn1:film:film-50' && stop) fireEvent.click(stop)
    return undefined
  })
  vi.spyOn(window, 'localStorage', 'get').mockReturnValue(storage)
  const { dialog, choose, user } = await openImport(file)
  await user.click(dialog.getByRole('button', { name: 'Import 250 films' }))
  expect(await screen.findByText(/You stopped it there/)).toHaveTextContent(
    /^Imported 100 films from/,
  )
  expect(filmsKept()).toHaveLength(100)
  const rest = await choose(file)
  await user.click(rest.getByRole('button', importButton))
  await waitFor(() => expect(filmsKept()).toHaveLength(250))
})

it('takes the settings in the file by choice', async () => {
  const raw = { 'rn1:prefs': '{"state":{"theme":"dark","motion":"odd"},"version":0}' }
  const { dialog, user } = await openImport(backup({}, raw))
  expect(dialog.getByRole('status')).toHaveTextContent('Nothing new')
  expect(dialog.queryByRole('button', importButton)).not.toBeInTheDocument()
  await user.click(dialog.getByRole('checkbox', { name: /theme dark, motion system$/ }))
  await user.click(dialog.getByRole('button', { name: 'Import settings' }))
  await screen.findByText('Imported settings from backup.json.')
  expect(document.documentElement.dataset['theme']).toBe('dark')
})

it('F9 brings settings of a later version along, and with the others those that differ', async () => {
  localStorage.setItem('rn1:prefs', '{"state":{"density":1},"version":0}')
  const raw = { 'rn1:prefs': '{"state":{"theme":"dark","density":2,"sound":true},"version":0}' }
  const { choose, dialog, user } = await openImport(backup({}, raw))
  await user.click(dialog.getByRole('button', { name: 'Import 1 unknown setting' }))
  await screen.findByText('Imported 1 unknown setting from backup.json.')
  expect(localStorage.getItem('rn1:prefs')).toBe('{"state":{"density":1,"sound":true},"version":0}')
  const again = await choose(backup({}, raw))
  expect(again.queryByRole('button', importButton)).not.toBeInTheDocument()
  await user.click(again.getByRole('checkbox', { name: /theme dark/ }))
  await user.click(again.getByRole('button', { name: 'Import settings' }))
  await screen.findByText('Imported settings from backup.json.')
  expect(localStorage.getItem('rn1:prefs')).toContain('"density":2,"sound":true')
})

it('A6 is not offered where nothing may be written', async () => {
  localStorage.setItem('rn1:film:defilada', '{"v":9,"f":{},"n":[]}')
  const { dialog } = await openImport(backup({ defilada: record({ rating: 7 }) }))
  expect(dialog.getByRole('alert')).toHaveTextContent('Nothing can be imported now.')
  expect(dialog.queryByRole('button', importButton)).not.toBeInTheDocument()
})

describe('the ways in', () => {
  const content = backup({ defilada: record({ rating: 7 }) })
  const expectPreview = async () =>
    expect(await screen.findByRole('button', { name: 'Import 1 film' })).toBeEnabled()

  it('a file dropped on the page', async () => {
    await renderApp('/data')
    await screen.findByLabelText('Import a file')
    const dataTransfer = { types: ['Files'], files: [fileOf(content), fileOf(content)] }
    expect(fireEvent.dragOver(window, { dataTransfer })).toBe(false)
    expect(fireEvent.drop(window, { dataTransfer })).toBe(false)
    await expectPreview()
    expect(screen.getByText('1 more file to look at after this.')).toBeVisible()
  })

  it('the text of a file, pasted', async () => {
    await renderApp('/data')
    await screen.findByLabelText('Import a file')
    const clipboardData = { files: [], getData: () => content }
    fireEvent.paste(document.body, { clipboardData })
    await expectPreview()
    expect(screen.getByText(/^the pasted text/)).toBeVisible()
  })

  it('not what is pasted into a text field, nor text dropped, nor nothing', async () => {
    await renderApp('/data')
    const input = await screen.findByLabelText('Import a file')
    fireEvent.paste(input, { clipboardData: { files: [], getData: () => content } })
    fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => ' ' } })
    fireEvent.drop(window, { dataTransfer: { types: ['text/plain'], files: [] } })
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})
