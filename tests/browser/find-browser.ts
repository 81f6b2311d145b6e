import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'

/** The package's own list of flags is not used: it switches the web's security off. */
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Playwright's own download does not work everywhere, and the tests must: the named browser, else
 * Playwright's, else the system's, else the one inside an npm package.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) return { executablePath: named, args: FLAGS }
  if (existsSync(chromium.executablePath())) return {}
  const executablePath = USUAL_PLACES.find((path) => existsSync(path)) ?? (await unpackBrowser())
  // The workers load the configuration too, and must not look again.
  process.env['CHROMIUM_PATH'] = executablePath
  return { executablePath, args: FLAGS }
}

async function unpackBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser for the tests: run `npx playwright install chromium`')
  }
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x' // makes it unpack its own libraries too
  const { default: shell } = await import('@sparticuz/chromium')
  return shell.executablePath()
}
