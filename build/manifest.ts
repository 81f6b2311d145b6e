import type { ManifestOptions } from 'vite-plugin-pwa'
import { SHARE_TARGET } from './share-target.ts'

/** Not in the plugin’s types yet: all files opened at once go to one window. */
type Launching = {
  file_handlers: (ManifestOptions['file_handlers'][number] & { launch_type: 'single-client' })[]
}

const icon = (name: string, size: number, purpose: 'any' | 'maskable' | 'monochrome') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

const screenshot = (
  name: string,
  sizes: string,
  form_factor: 'wide' | 'narrow',
  label: string,
) => ({ src: `/screenshots/${name}.png`, sizes, type: 'image/png', form_factor, label })

/** What the import takes. A file is known by its content, but systems go by types and names. */
const FILES = {
  'application/json': ['.json'],
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'application/zip': ['.zip'],
}
/** By what other names some systems know the same. */
const OTHER_TYPES = ['text/comma-separated-values', 'application/x-zip-compressed', 'text/plain']

export const manifest: Partial<ManifestOptions> & Launching = {
  id: '/',
  name: 'Reel North: six films on North Korea',
  short_name: 'Reel North',
  description:
    'Six films that help you understand North Korea, as a watchlist that belongs to the person using it.',
  lang: 'en',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f6f1e7',
  theme_color: '#f6f1e7',
  categories: ['education', 'entertainment'],
  icons: [
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('maskable-512', 512, 'maskable'),
    icon('monochrome-512', 512, 'monochrome'),
  ],
  screenshots: [
    screenshot('catalogue-wide', '1280x800', 'wide', 'Six film cards with the reader’s own marks'),
    screenshot('catalogue-narrow', '390x844', 'narrow', 'The catalogue on a phone'),
  ],
  shortcuts: [
    { name: 'Catalogue', url: '/' },
    { name: 'Watchlist', url: '/watchlist' },
  ],
  file_handlers: [{ action: '/data', accept: FILES, launch_type: 'single-client' }],
  share_target: {
    action: SHARE_TARGET,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      text: 'text',
      url: 'url',
      files: [
        {
          name: 'files',
          accept: [...Object.entries(FILES).flat(2), ...OTHER_TYPES],
        },
      ],
    },
  },
  // A window of its own for each, so that no preview that is open is left.
  launch_handler: { client_mode: 'navigate-new' },
}
