import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { cataloguePlugin } from './build/catalogue-plugin.ts'
import { postersPlugin } from './build/posters-plugin.ts'
import { prerenderPlugin } from './build/prerender-plugin.ts'
import { previewPlugin } from './build/preview-plugin.ts'
import packageJson from './package.json' with { type: 'json' }

const contentPlugins = () => [
  cataloguePlugin(),
  postersPlugin(new URL('src/artwork', import.meta.url).pathname),
]

export default defineConfig({
  define: {
    // The browser tests build two versions of the app to update from one to the other.
    __APP_VERSION__: JSON.stringify(
      process.env['REEL_NORTH_VERSION'] ?? packageJson.version,
    ),
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
    react({ compiler: true }),
    prerenderPlugin({ plugins: contentPlugins }),
    previewPlugin(),
  ],
  build: {
    // One stylesheet, which the prerender writes into each page.
    cssCodeSplit: false,
    // A data: font would be refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
