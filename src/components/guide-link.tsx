import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = {
  /** What follows `/guide/`; nothing leads to the contents. */
  page?: string
  /** The id of a part of that page. */
  part?: string
  className?: string
  children: ReactNode
}

/** A link into the guide; marked as the current page where it stands on that page itself. */
export function GuideLink({ page, part, className, children }: Props) {
  const address = page === undefined ? '/guide' : `/guide/${page}`
  return (
    <Link
      to={address}
      {...(part !== undefined && { hash: part })}
      activeOptions={{ exact: page === undefined, includeHash: part !== undefined }}
      {...(className !== undefined && { className })}
    >
      {children}
    </Link>
  )
}
