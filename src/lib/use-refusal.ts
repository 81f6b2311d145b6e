import { useRef, useState } from 'react'

/**
 * A fault of what is typed in a field, told from the moment it was refused for it. `isRefused` is
 * asked when the form is sent: it refuses if there is a fault, and the `field` has the focus then.
 */
export function useRefusal(fault: string | undefined) {
  const field = useRef<HTMLInputElement>(null)
  const [wasRefused, setWasRefused] = useState(false)
  const isRefused = () => {
    setWasRefused(fault !== undefined)
    if (fault !== undefined) field.current?.focus()
    return fault !== undefined
  }
  return { field, isRefused, told: wasRefused ? fault : undefined }
}
