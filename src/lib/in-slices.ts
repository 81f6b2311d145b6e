const SLICE_MS = 30

/** Runs long work in slices, between which the page can answer; undefined once it was called off. */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let started = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - started < SLICE_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return undefined
    started = performance.now()
  }
}
