import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/browser/find-browser.ts'

const port = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  // Four times Playwright's own: a busy machine is slow, and that is no fault of the app.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: await findBrowser(),
    // Without pictures: they take a fifth of the time of all tests, for those that fail.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
  webServer: {
    // Not by npx: killing that would leave the server behind.
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: !process.env['CI'],
  },
})
