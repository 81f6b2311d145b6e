import { describe, expect, it } from 'vitest'
import { FakeFolder, toText } from '../../tests/fakes/fake-folder.ts'
import { backupOf, entriesIn, machine, noted } from '../../tests/fakes/linked.ts'

describe('a linked file alone', () => {
  const openFile = async () => {
    const folder = new FakeFolder()
    folder.put('my backup.json', backupOf({ defilada: noted('theirs') }))
    folder.put('my backup (1).json', backupOf({ defilada: noted('not seen', 1) }))
    const app = machine()
    await app.linked.link(folder.fileHandle('my backup.json'))
    return { app, folder }
  }

  it('is kept up to date, and what lies beside it is not seen', async () => {
    const { app, folder } = await openFile()
    expect(app.texts('defilada')).toEqual(['theirs'])
    app.write('dear-pyongyang', 'mine')
    await app.linked.sync()
    expect([...entriesIn(folder, 'my backup.json').keys()].sort()).toEqual([
      'dear-pyongyang',
      'defilada',
    ])
    await app.linked.tidy()
    expect(folder.files.size).toBe(2)
    expect(toText(await app.linked.readThere())).toBe(folder.read('my backup.json'))
  })

  it('is told of when it is gone, and cannot be made again', async () => {
    const { app, folder } = await openFile()
    folder.files.delete('my backup.json')
    await app.linked.sync({ write: true })
    expect(app.problem()).toBe('gone')
    expect(folder.files.has('my backup.json')).toBe(false)
  })

  it('F4 is not read when it is larger than any backup', async () => {
    const { app, folder } = await openFile()
    const handle = folder.fileHandle('my backup.json')
    const size = 51 * 1024 * 1024
    const huge = { ...handle, getFile: async () => ({ ...(await handle.getFile()), size }) }
    expect(await app.linked.tryOut(huge as typeof handle)).toEqual({ kind: 'too-large' })
  })

  it('is not looked at without leave', async () => {
    const folder = new FakeFolder()
    folder.permission = 'denied'
    expect(await machine().linked.tryOut(folder)).toEqual({ kind: 'permission' })
  })
})
