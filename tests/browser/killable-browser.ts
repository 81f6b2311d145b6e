import { spawn } from 'node:child_process'
import { chromium, type BrowserContext } from '@playwright/test'
import { findBrowser } from './find-browser.ts'

type Killable = {
  context: BrowserContext
  /** Ends it as a power cut would: none of its processes gets to do anything more. */
  kill: () => Promise<void>
  close: () => Promise<void>
}

/** A browser of our own over a profile: Playwright does not let go of the process of its own. */
export async function launchKillable(profile: string): Promise<Killable> {
  const { executablePath = chromium.executablePath(), args = [] } = await findBrowser()
  const browserArgs = [...args, '--headless', '--remote-debugging-port=0', '--no-sandbox']
  const child = spawn(
    executablePath,
    [...browserArgs, `--user-data-dir=${profile}`, 'about:blank'],
    {
      detached: true, // a group of its own, so that all of it can be killed
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    void gone.then(() => reject(new Error(`The browser did not start: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context || child.pid === undefined) throw new Error('The browser has no profile open')
  const group = -child.pid
  return {
    context,
    kill: async () => {
      process.kill(group, 'SIGKILL')
      await gone
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await gone
    },
  }
}
