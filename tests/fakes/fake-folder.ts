import type { FileHandle, FolderHandle, Permission } from '#state/link-handles.ts'

const named = (name: string) => new DOMException(`${name} of the fake folder`, name)

type Bytes = Uint8Array<ArrayBuffer>
export const toBytes = (text: string): Bytes => new TextEncoder().encode(text)
export const toText = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

/**
 * A folder on one machine's disk, as the File System Access interface shows it: what is written goes
 * to a file of its own, and takes its place when that is closed.
 */
export class FakeFolder implements FolderHandle {
  readonly kind = 'directory'
  readonly files = new Map<string, Bytes>()
  permission: Permission = 'granted'
  /** What the person would answer if asked. */
  answer: Permission = 'granted'
  isGone = false
  isFull = false
  /** Called between the writing and the closing of a file: when another program may come in. */
  beforeClose: () => void = () => {}
  writes = 0

  constructor(readonly name = 'Sync') {}

  queryPermission = async () => this.permission
  requestPermission = async () => (this.permission = this.answer)

  read = (name: string) => toText(this.files.get(name))
  put = (name: string, text: string) => void this.files.set(name, toBytes(text))

  async *values() {
    this.#check()
    for (const name of this.files.keys()) yield this.#handle(name)
    yield { kind: 'directory', name: 'a folder' } as const
  }

  async getFileHandle(name: string, options?: { create: boolean }): Promise<FileHandle> {
    this.#check()
    if (!this.files.has(name)) {
      if (!options?.create) throw named('NotFoundError')
      this.files.set(name, new Uint8Array())
    }
    return this.#handle(name)
  }

  async removeEntry(name: string) {
    this.#check()
    if (!this.files.delete(name)) throw named('NotFoundError')
  }

  /** The handle of one file, as if that alone had been chosen. */
  fileHandle = (name: string): FileHandle => this.#handle(name)

  #check() {
    if (this.isGone) throw named('NotFoundError')
    if (this.permission !== 'granted') throw named('NotAllowedError')
  }

  #handle(name: string): FileHandle {
    return {
      kind: 'file',
      name,
      queryPermission: this.queryPermission,
      requestPermission: this.requestPermission,
      getFile: async () => {
        this.#check()
        const bytes = this.files.get(name)
        if (!bytes) throw named('NotFoundError')
        return new File([bytes], name)
      },
      createWritable: async () => {
        this.#check()
        let written: Bytes = new Uint8Array()
        return {
          write: async (bytes) => {
            if (this.isFull) throw named('QuotaExceededError')
            written = bytes
            this.beforeClose()
          },
          abort: async () => {},
          close: async () => {
            this.#check()
            this.writes++
            this.files.set(name, written)
          },
        }
      },
    }
  }
}
