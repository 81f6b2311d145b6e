import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { browserFacts } from './build/browser-facts.ts'
import { budgetsPlugin } from './build/budgets-plugin.ts'
import { calendarLibraryPlugin } from './build/calendar-library-plugin.ts'
import { cataloguePlugin } from './build/catalogue-plugin.ts'
import { chunkGroups } from './build/chunk-groups.ts'
import { manifest } from './build/manifest.ts'
import { postersPlugin } from './build/posters-plugin.ts'
import { preloadHelperPlugin } from './build/preload-helper-plugin.ts'
import { prerenderPlugin } from './build/prerender-plugin.ts'
import { previewPlugin } from './build/preview-plugin.ts'
import { routerSearchPlugin } from './build/router-search-plugin.ts'
import { keepShared, SHARE_TARGET } from './build/share-target.ts'
import packageJson from './package.json' with { type: 'json' }

const contentPlugins = () => [
  cataloguePlugin(),
  postersPlugin(new URL('src/artwork', import.meta.url).pathname),
]

export default defineConfig({
  define: {
    // The browser tests build two versions of the app to update from one to the other.
    __APP_VERSION__: JSON.stringify(process.env['REEL_NORTH_VERSION'] ?? packageJson.version),
  },
  plugins: [
    contentPlugins(),
    tailwindcss(),
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // The home page is in the entry: it must not wait for a second file.
      codeSplittingOptions: {
        splitBehavior: ({ routeId }) => (routeId === '/' ? [] : undefined),
      },
    }),
    // Without the React Compiler: here it costs 3.9 kB of the first load's 108.
    react(),
    preloadHelperPlugin(),
    routerSearchPlugin(),
    calendarLibraryPlugin(),
    prerenderPlugin({ plugins: contentPlugins }),
    previewPlugin(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest,
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,woff2,png}'],
        // These show nothing of use before the app has started, and index.html stands in for any page
        // that is not kept: as quick, and each would weigh 15 kB.
        globIgnores: [
          '404.html',
          'share.html',
          'watchlist.html',
          'diary.html',
          'stats.html',
          'data.html',
          'settings.html',
          'about.html',
          'guide.html',
          'screenshots/**',
          // The system takes these when the app is installed; no page shows them.
          'icons/*-512.png',
        ],
        // Named by their content: to ask for them past the cache would load them twice.
        dontCacheBustURLsMatching: /^assets\//,
        runtimeCaching: [{ urlPattern: SHARE_TARGET, method: 'POST', handler: keepShared }],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/assets\//],
        // A second file would need importScripts, which Trusted Types refuse in the worker.
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
        clientsClaim: true,
      },
    }),
    budgetsPlugin(),
  ],
  resolve: {
    // React has it: the copies for older versions, the router's and Ariakit's, stay out.
    alias: {
      'use-sync-external-store/shim/with-selector': new URL(
        'src/lib/with-selector.ts',
        import.meta.url,
      ).pathname,
      'use-sync-external-store/shim': 'react',
    },
  },
  build: {
    // One stylesheet, which the prerender writes into each page.
    cssCodeSplit: false,
    // A data: font would be refused by the policy.
    assetsInlineLimit: 0,
    // The prerender names each page's files itself.
    modulePreload: false,
    rolldownOptions: {
      transform: { define: browserFacts },
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
  test: {
    // A property test on a busy machine takes long without being wrong.
    testTimeout: 30_000,
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    include: ['{src,build,tests}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // On two cores vitest would take one.
    maxWorkers: 2,
    coverage: {
      // The code that a person's words go through: every branch of it is tested.
      include: [
        'src/domain/{merge,entry,stamp,parse-record,migrate-record,bring-back,field-rules,backup*,import*,taken-back}.ts',
        'src/state/{film-storage,record-keeper,journal,journals,quarantine,second-copy,snapshots}.ts',
        'src/state/{save-ledger,save-schedule,create-entries,entry-edits,text-edits}.ts',
        'src/state/{text-storage,copy-database,earlier-notes,restore-snapshot,erase}.ts',
        'src/state/{meta,backup-age,import-entries,undo-history,undo-steps}.ts',
        'src/components/{downloads,backup-download}.ts',
      ],
      exclude: ['**/*.test.ts'],
      reporter: ['text'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
})
