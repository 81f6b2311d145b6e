import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of all built files, relative to the folder, with `/` between their parts. */
export function listBuiltFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
}

export function readBuiltText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}
