import { useEffect, useState } from 'react'
import { linkedFile, startLinkedFile, useLink } from '#state/browser-link.ts'
import { LinkChoice } from './link-choice.tsx'
import { LinkStatus } from './link-status.tsx'
import { ENDED, LINKED_HEADING } from './linked-words.ts'

/** The file that is linked, or the ways to link one. */
export function LinkedFile() {
  const { link, ended } = useLink()
  const [said, setSaid] = useState({ text: '', isLinked: false })
  useEffect(startLinkedFile, [])
  if (link === undefined) return null
  const isLinked = link !== null
  const say = (text: string) => setSaid({ text, isLinked })
  // What was said of a link that has ended since, perhaps by what was done elsewhere, no longer holds.
  const holds = said.isLinked === isLinked && !(link?.problem && said.text === LINKED)
  const message = holds ? said.text : ''
  const unlink = async () => {
    await linkedFile.unlink('asked')
    focusHeading()
  }
  const tellLinked = () => {
    setSaid({ text: LINKED, isLinked: true })
    focusHeading()
  }
  return (
    <>
      {link ? (
        <LinkStatus link={link} onSay={say} onUnlink={() => void unlink()} />
      ) : (
        <LinkChoice onSay={say} onLinked={tellLinked} />
      )}
      <p role="status">{message || (ended && ENDED[ended])}</p>
    </>
  )
}

const LINKED = 'Linked: from now on it is kept up to date by itself.'

/** The button that had the focus is gone. */
const focusHeading = () => document.getElementById(LINKED_HEADING)?.focus({ preventScroll: true })
