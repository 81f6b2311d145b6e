import type { ManifestOptions } from 'vite-plugin-pwa'

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

export const manifest: Partial<ManifestOptions> = {
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
}
