import { fromFile, type ImportSource } from './import-source.ts'

type FileHandle = { readonly name: string; getFile: () => Promise<File> }
type LaunchQueue = {
  setConsumer: (consumer: (launch: { files?: readonly FileHandle[] }) => void) => void
}

/** Takes the files that the system opens with the installed app; it keeps them until then. */
export function takeLaunchedFiles(take: (sources: readonly ImportSource[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files = [] }) => void Promise.all(files.map(open)).then(take))
}

/** One that is gone meanwhile is refused by the preview, as any that cannot be read. */
async function open(handle: FileHandle): Promise<ImportSource> {
  try {
    return fromFile(await handle.getFile())
  } catch (error) {
    return { ...fromFile(new File([], handle.name)), read: () => Promise.reject(error) }
  }
}
