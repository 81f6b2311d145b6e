import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AppMark } from './app-mark.tsx'
import { SaveNotices } from './save-notices.tsx'
import { UndoToast } from './undo-toast.tsx'
import { UpdateNotice } from './update-notice.tsx'

const PAGES = [
  { to: '/', label: 'Catalogue' },
  { to: '/watchlist', label: 'Watchlist' },
  { to: '/diary', label: 'Diary' },
  // Served by the route `/guide/$`, which a link by its own name would give the page it stands on.
  { to: '/guide' as string, label: 'Guide' },
  { to: '/stats', label: 'Stats' },
  { to: '/data', label: 'Data' },
  { to: '/settings', label: 'Settings' },
  { to: '/about', label: 'About' },
] as const

/** What stands around every page. */
export function AppShell({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <header className="top">
        <Link to="/" className="wordmark">
          <AppMark />
          Reel North
        </Link>
        <nav aria-label="Main">
          <ul className="nav">
            {PAGES.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <SaveNotices />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>No account, no server. What you keep here stays on this device.</p>
      </footer>
      <div className="corner">
        {/* The one that comes and goes stands above, and never moves the other from under a finger. */}
        <UndoToast />
        <UpdateNotice />
      </div>
    </div>
  )
}
