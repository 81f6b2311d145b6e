import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** What gives a part of a page its address: it is marked, and has the focus, when the address names it. */
export function useAddresses() {
  const hash = useLocation({ select: ({ hash }) => hash })
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.focus({ preventScroll: true })
  }, [hash])
  return (id: string) => ({ id, tabIndex: -1, 'data-here': id === hash ? true : undefined })
}
