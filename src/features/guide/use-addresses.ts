import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * What gives a part of a page its address: when the address names it, it is
 * marked, in view, and has the focus. A browser alone looks for it before it is there.
 */
export function useAddresses() {
  const hash = useLocation({ select: ({ hash }) => hash })
  useEffect(() => {
    const part = hash === '' ? null : document.getElementById(hash)
    part?.scrollIntoView()
    part?.focus({ preventScroll: true })
  }, [hash])
  return (id: string) => ({ id, tabIndex: -1, 'data-here': id === hash ? true : undefined })
}
