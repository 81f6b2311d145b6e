import type { Recognised } from '#domain/read-foreign.ts'
import { inSlices } from '#lib/in-slices.ts'
import type { WorkerTask } from './foreign-worker.ts'
// The build makes a file of its own of it, and gives its address.
// oxlint-disable-next-line import/default
import workerUrl from './foreign-worker.ts?worker&url'
import { createPartsReceiver, type WorkerAnswer } from './worker-parts.ts'

type Options = { signal: AbortSignal; tell: (share: number) => void }

/** Reads a file in a worker, or where there is none in slices here; nothing once it was called off. */
export async function readForeignFile(
  task: WorkerTask,
  { signal, tell }: Options,
): Promise<Recognised | undefined> {
  const worker = startWorker()
  if (!worker) return readHere(task, { signal, tell })
  try {
    return await readInWorker(worker, task, { signal, tell })
  } catch {
    // A worker that does not start, as under some policies: it is done here then.
    return signal.aborted ? undefined : await readHere(task, { signal, tell })
  } finally {
    worker.terminate()
  }
}

async function readHere({ content, ...options }: WorkerTask, { signal, tell }: Options) {
  const { readingForeign } = await import('#domain/read-foreign.ts')
  return inSlices(readingForeign(content, { ...options, tell }), signal)
}

function readInWorker(worker: Worker, task: WorkerTask, { signal, tell }: Options) {
  const parts = createPartsReceiver()
  return new Promise<Recognised | undefined>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined))
    worker.addEventListener('error', () => reject(new Error('The worker failed.')))
    worker.addEventListener('messageerror', () =>
      reject(new Error('The worker was not understood.')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') tell(data.share)
      else if (data.kind === 'part') parts.take(data)
      else resolve(parts.end(data.found))
    })
    worker.postMessage(task)
  })
}

function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined
  try {
    return new Worker(trustedUrl() as string, { type: 'module' })
  } catch {
    return undefined
  }
}

type Policy = { createScriptURL: (url: string) => unknown }
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy }

let policy: Policy | undefined

/** A script address that the page's policy lets through: that of our own worker, and no other. */
function trustedUrl(): unknown {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('app-import', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`not our worker: ${url}`)
      return url
    },
  })
  return policy?.createScriptURL(workerUrl) ?? workerUrl
}
