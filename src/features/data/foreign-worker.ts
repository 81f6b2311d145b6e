import { readingForeign, type Recognised } from '#domain/read-foreign.ts'
import type { TableRules } from '#domain/table-columns.ts'
import { sendInParts, type WorkerAnswer } from './worker-parts.ts'

/* Reads files of other programs beside the page, which stays awake whatever is in them. */

export type WorkerTask = { content: Uint8Array | string; name: string; rules?: TableRules }

const TOLD_EVERY_MS = 100

const post = (answer: WorkerAnswer) => self.postMessage(answer)

self.addEventListener('message', ({ data }: MessageEvent<WorkerTask>) => {
  let told = 0
  const tell = (share: number) => {
    const now = performance.now()
    if (now - told > TOLD_EVERY_MS) post({ kind: 'progress', share })
    if (now - told > TOLD_EVERY_MS) told = now
  }
  const { content, ...options } = data
  const reading = readingForeign(content, { ...options, tell })
  let found: Recognised | undefined
  while (!found) {
    const { done, value } = reading.next()
    if (done) found = value
  }
  sendInParts(found, post)
})
