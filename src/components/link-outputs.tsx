import { useEffect, useId, useState } from 'react'
import { packText } from '#lib/packed-text.ts'
import { canShare, copyText, shareOut } from '#lib/web-share.ts'
import { Button } from '#ui/button.tsx'
import { fitsQrCode, QrCode } from '#ui/qr-code.tsx'

type Props = {
  /** What the link is to hold. */
  text: string
  /** What it opens, for the code's name and whoever it is shared with: "Six films about a country". */
  name: string
  /** What to do if it is too much for a link. */
  instead: string
}

/** Beyond this, some programs that pass links on cut them off. */
const LONGEST_LINK = 8000

/** A text as a link, to be copied, shared or read by another device's camera. Nothing is uploaded. */
export function LinkOutputs({ text, name, instead }: Props) {
  const made = useLink(text)
  const [said, setSaid] = useState({ of: '', words: '' })
  const id = useId()
  if (made === undefined) return <p role="status">Making the link…</p>
  if (made.isFailed) return <p role="status">This browser cannot make links. {instead}</p>
  const { link } = made
  if (link === undefined) {
    return (
      <p role="status">This is too much for a link: it would be cut off on its way. {instead}</p>
    )
  }
  const share = { title: name, url: link }
  // While another is being made, nobody passes on one with notes that were just left out.
  const isOld = made.of !== text
  const say = (words: string) => setSaid({ of: link, words })
  const copy = () =>
    copyText(link).then(
      () => say('Copied.'),
      () => say('The browser did not allow it: select the link and copy it.'),
    )
  return (
    <div className="link-outputs">
      <div>
        <p className="field">
          <label htmlFor={id} className="field-label">
            Link
          </label>
          <input
            id={id}
            className="field-control"
            readOnly
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </p>
        <p className="meta">
          {link.length.toLocaleString('en')} characters. All of it is in the link, and on no server.
        </p>
        <p className="link-actions">
          <Button disabled={isOld} onClick={() => void copy()}>
            Copy link
          </Button>
          {canShare(share) && (
            <Button disabled={isOld} onClick={() => void shareOut(share)}>
              Share link…
            </Button>
          )}
        </p>
        <p role="status">{said.of === link && said.words}</p>
      </div>
      {fitsQrCode(link) ? (
        <figure>
          <QrCode text={link} label={`QR code that opens ${name}`} />
          <figcaption className="meta">The other device’s camera opens it.</figcaption>
        </figure>
      ) : (
        <p className="meta">It is too much for one QR code that a camera could read. {instead}</p>
      )}
    </div>
  )
}

/** The text it is made of, and the link: none if it was too long. */
type Made = { of: string; link?: string; isFailed?: true }

/** Undefined while the first is being made; the last one stays meanwhile. */
function useLink(text: string): Made | undefined {
  const [made, setMade] = useState<Made>()
  useEffect(() => {
    const changing = new AbortController()
    void toLink(text)
      .catch((): Made => ({ of: text, isFailed: true }))
      .then((made) => changing.signal.aborted || setMade(made))
    return () => changing.abort()
  }, [text])
  return made
}

async function toLink(text: string): Promise<Made> {
  const part = await packText(text)
  const link = `${location.origin}/share#${part}`
  return { of: text, ...(part !== undefined && link.length <= LONGEST_LINK && { link }) }
}
