import type { FileHandle, FolderHandle, LinkHandle } from '#state/link-handles.ts'

type Pickers = {
  showDirectoryPicker: (options: object) => Promise<FolderHandle>
  showOpenFilePicker: (options: object) => Promise<FileHandle[]>
}

const TYPES = [{ description: 'Backup', accept: { 'application/json': ['.json'] } }]

/**
 * What the person chose; nothing, if they changed their mind. A file is opened and never asked for
 * with the dialog for saving: that empties the file before anyone can read it
 * (github.com/WICG/file-system-access/issues/360).
 */
export async function pickLink(kind: 'folder' | 'file'): Promise<LinkHandle | undefined> {
  const pickers = globalThis as unknown as Pickers
  try {
    if (kind === 'folder') {
      return await pickers.showDirectoryPicker({ id: 'reel-north', mode: 'readwrite' })
    }
    return (await pickers.showOpenFilePicker({ id: 'reel-north', types: TYPES }))[0]
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}
