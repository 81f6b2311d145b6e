import type { ReactNode } from 'react'

/** A link out of the app, if its address is `https:` or `mailto:`; any other is only shown as text. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!isSafeAddress(href)) return <>{children}</>
  return (
    <a href={href} rel="noreferrer noopener" className="link">
      {children}
    </a>
  )
}

function isSafeAddress(href: string): boolean {
  return URL.canParse(href) && ['https:', 'mailto:'].includes(new URL(href).protocol)
}
