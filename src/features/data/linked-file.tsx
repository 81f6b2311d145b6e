import { useEffect, useState } from 'react'
import { linkedFile, startLinkedFile, useLink } from '#state/browser-link.ts'
import { LinkChoice } from './link-choice.tsx'
import { LinkStatus } from './link-status.tsx'
import { ENDED, LINKED_HEADING } from './linked-words.ts'

/** The file that is linked, or the ways to link one. */
export function LinkedFile() {
  const { link, ended } = useLink()
  const [message, setMessage] = useState<string>()
  useEffect(startLinkedFile, [])
  if (link === undefined) return null
  const unlink = async () => {
    setMessage(undefined)
    await linkedFile.unlink('asked')
    focusHeading()
  }
  const linked = (says: string) => {
    setMessage(says)
    focusHeading()
  }
  return (
    <>
      {link ? (
        <LinkStatus link={link} onSay={setMessage} onUnlink={() => void unlink()} />
      ) : (
        <LinkChoice onSay={setMessage} onLinked={linked} />
      )}
      <p role="status">{message ?? (ended && ENDED[ended])}</p>
    </>
  )
}

/** The button that had the focus is gone. */
const focusHeading = () => document.getElementById(LINKED_HEADING)?.focus({ preventScroll: true })
