import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AppMark } from './app-mark.tsx'
import { PAGES } from './pages.ts'
import { SaveNotices } from './save-notices.tsx'
import { UndoToast } from './undo-toast.tsx'
import { UpdateNotice } from './update-notice.tsx'

/** What stands around every page. */
export function AppShell({ search, children }: { search: ReactNode; children: ReactNode }) {
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
        {search}
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
