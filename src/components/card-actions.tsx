import { type RefObject, useState } from 'react'
import { saveFile } from '#lib/save-file.ts'
import { canShare, copyText, shareOut } from '#lib/web-share.ts'
import { Button } from '#ui/button.tsx'

type Props = {
  canvas: RefObject<HTMLCanvasElement | null>
  words: string
  /** The file's name, without its ending. */
  name: string
  isDrawn: boolean
}

/** What can be done with the picture, and with its words. */
export function CardActions({ canvas, words, name, isDrawn }: Props) {
  const [said, setSaid] = useState('')
  const toPng = () => makePng(canvas.current)
  const attempt = (says: string, act: () => Promise<unknown>) =>
    void act().then(
      () => setSaid(says),
      () => setSaid('The browser did not allow it. Download the picture instead.'),
    )
  const fileName = `${name}.png`
  const download = async () => saveFile(fileName, await toPng(), 'image/png')
  const copy = () => navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng() })])
  const share = async () => {
    const files = [new File([await toPng()], fileName, { type: 'image/png' })]
    await shareOut({ files, text: words })
  }
  return (
    <>
      <p className="link-actions">
        <Button
          look="strong"
          disabled={!isDrawn}
          onClick={() => attempt(`Downloaded ${fileName}.`, download)}
        >
          Download picture
        </Button>
        {'ClipboardItem' in window && (
          <Button disabled={!isDrawn} onClick={() => attempt('Picture copied.', copy)}>
            Copy picture
          </Button>
        )}
        {useCanShareFiles() && (
          <Button disabled={!isDrawn} onClick={() => attempt('Handed over.', share)}>
            Share picture…
          </Button>
        )}
        <Button onClick={() => attempt('Words copied.', () => copyText(words))}>
          Copy its words
        </Button>
      </p>
      <p role="status">{said}</p>
    </>
  )
}

/** Asked once, since a file must be made to ask. */
function useCanShareFiles(): boolean {
  const [can] = useState(() =>
    canShare({ files: [new File([''], 'picture.png', { type: 'image/png' })] }),
  )
  return can
}

function makePng(canvas: HTMLCanvasElement | null): Promise<Blob> {
  return new Promise((resolve, reject) => {
    if (!canvas) return reject(new Error('no canvas'))
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}
