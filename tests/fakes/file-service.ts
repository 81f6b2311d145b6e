import { FILE_NAME } from '#state/link-handles.ts'
import { FakeFolder } from './fake-folder.ts'

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a === b || (a?.length === b?.length && a?.every((byte, at) => byte === b?.[at]) === true)

/** How services name a conflict copy, and one that none does: what it holds must be enough. */
const COPY_NAMES = [
  (at: number) => `reel-north (Ana’s conflicted copy 2026-01-${at + 10}).json`,
  (at: number) => `reel-north.sync-conflict-20260101-1200${at + 10}-ABCDEFG.json`,
  (at: number) => `reel-north ${at + 2}.json`,
  (at: number) => `Kopie ${at} von reel-north`,
]

/**
 * A service that carries one folder between machines, when it gets round to each: a file changed on
 * two of them becomes two files, and one that is on its way may be there only in part.
 */
export class FakeService {
  readonly cloud = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly folders: FakeFolder[] = []
  /** What each folder had when the service was last there. */
  readonly #base: Map<string, Uint8Array<ArrayBuffer>>[] = []
  readonly #arriving = new Set<number>()
  #copies = 0

  addFolder(): FakeFolder {
    const folder = new FakeFolder()
    this.folders.push(folder)
    this.#base.push(new Map())
    return folder
  }

  /** Brings one folder and the cloud together. */
  carry(at: number) {
    const folder = this.folders[at]
    const base = this.#base[at]
    if (!folder || !base) return
    if (this.#arriving.delete(at)) this.#finish(folder, base)
    for (const name of new Set([...folder.files.keys(), ...this.cloud.keys()])) {
      const here = folder.files.get(name)
      const there = this.cloud.get(name)
      const isChangedHere = !same(here, base.get(name))
      const isChangedThere = !same(there, base.get(name))
      if (isChangedHere && isChangedThere && !same(here, there) && here) {
        const copy = COPY_NAMES[this.#copies % COPY_NAMES.length]?.(this.#copies) ?? name
        this.#copies++
        for (const place of [folder.files, this.cloud, base]) place.set(copy, here)
      }
      const next = isChangedThere && there ? there : here
      if (next) for (const place of [folder.files, this.cloud, base]) place.set(name, next)
    }
  }

  /** The same, but of the file itself only a part is there yet. */
  carryPart(at: number, share: number) {
    this.carry(at)
    const folder = this.folders[at]
    const whole = folder?.files.get(FILE_NAME)
    if (!folder || !whole) return
    folder.files.set(FILE_NAME, whole.slice(0, Math.floor(whole.length * share)))
    this.#arriving.add(at)
  }

  #finish(folder: FakeFolder, base: Map<string, Uint8Array<ArrayBuffer>>) {
    const whole = base.get(FILE_NAME)
    if (whole) folder.files.set(FILE_NAME, whole)
  }
}
