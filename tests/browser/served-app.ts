import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview, type PreviewServer } from 'vite'

/** A host of our own, for tests that deploy another version to it or take it down. */
export async function serveApp(build: string) {
  const folder = mkdtempSync(join(tmpdir(), 'reel-north-'))
  cpSync(build, folder, { recursive: true })
  let server: PreviewServer | undefined = await listen(folder, 0)
  const { port } = new URL(server.resolvedUrls?.local[0] ?? '')
  const stop = async () => {
    const stopped = server
    server = undefined
    if (stopped?.httpServer && 'closeAllConnections' in stopped.httpServer) {
      stopped.httpServer.closeAllConnections()
    }
    await stopped?.close()
  }
  return {
    url: `http://localhost:${port}`,
    stop,
    start: async () => {
      server ??= await listen(folder, Number(port))
    },
    /** Puts another build in place of the one served; no file of the old one stays. */
    deploy: (next: string) => {
      rmSync(folder, { recursive: true })
      cpSync(next, folder, { recursive: true })
    },
    write: (file: string, text: string) => writeFileSync(join(folder, file), text),
    /** Takes a file away, and gives its text. */
    remove: (file: string) => {
      const text = readFileSync(join(folder, file), 'utf8')
      rmSync(join(folder, file))
      return text
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function listen(outDir: string, port: number): Promise<PreviewServer> {
  return preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port, strictPort: port !== 0, host: 'localhost' },
  })
}

/** The app as `npm run build` left it. */
export const CURRENT = 'dist'

/** The same app under another version number, built beside it. */
export function buildNext(): string {
  // Several workers build it, and none may take another's away.
  const outDir = `node_modules/.cache/reel-north/next-${process.env['TEST_PARALLEL_INDEX'] ?? 0}`
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--logLevel', 'error'],
    { env: { ...process.env, REEL_NORTH_VERSION: 'next' }, stdio: 'inherit' },
  )
  return outDir
}
