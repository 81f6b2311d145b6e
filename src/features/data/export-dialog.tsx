import { useEffect, useState } from 'react'
import { sayApart } from '#domain/export-apart.ts'
import type { KeptFilm } from '#domain/kept-films.ts'
import { plural } from '#lib/plural.ts'
import { saveFile } from '#lib/save-file.ts'
import { readRecords } from '#state/entries.ts'
import { readKeptFilms } from '#state/kept-films.ts'
import { readPlansInWords } from '#state/plans.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EXPORT_FORMATS } from './export-formats.ts'
import type { ExportFormat } from './export-section.tsx'

type Props = { format: ExportFormat; onClose: () => void }

/** Says what the files of a format will hold and what they cannot, and saves them only then. */
export function ExportDialog({ format, onClose }: Props) {
  const films = useKeptFilms()
  const { title, about } = EXPORT_FORMATS[format]
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>{title}</Dialog.Title>
      <p>{about}</p>
      {films === 'failed' ? (
        <p role="alert" className="alert">
          The facts of the films could not be loaded. Nothing is lost: reload the page and try
          again.
        </p>
      ) : (
        films && <Files format={format} films={films} />
      )}
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

/** All that is kept as the dialog opens; undefined until the facts of the films are there. */
function useKeptFilms(): readonly KeptFilm[] | 'failed' | undefined {
  const [films, setFilms] = useState<readonly KeptFilm[] | 'failed'>()
  useEffect(() => {
    void readKeptFilms().then(setFilms, () => setFilms('failed'))
  }, [])
  return films
}

function Files({ format, films }: { format: ExportFormat; films: readonly KeptFilm[] }) {
  const [isWithTexts, setIsWithTexts] = useState(false)
  const [saved, setSaved] = useState('')
  const { make, withTexts, withPlans } = EXPORT_FORMATS[format]
  const plans = readPlansInWords()
  if (films.length === 0 && !(withPlans && plans.length > 0)) {
    return <p role="status">There is nothing to export yet.</p>
  }
  const { files, ...made } = make(films, { withTexts: isWithTexts, plans })
  const leftOut = [...made.leftOut, ...sayApart(readRecords(), { withPlans })]
  return (
    <>
      {withTexts !== undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={isWithTexts}
            onChange={({ currentTarget }) => setIsWithTexts(currentTarget.checked)}
          />
          {withTexts}
        </label>
      )}
      <section aria-label="What it cannot carry" className="left-out">
        <h3>What it cannot carry</h3>
        {leftOut.length === 0 ? (
          <p>Nothing of yours is left out, but for the times at which you changed things.</p>
        ) : (
          <ul className="claims">
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      <ul className="ways">
        {files.map(({ name, text, type }) => (
          <li key={name}>
            <Button
              look="strong"
              onClick={() => {
                saveFile(name, text, type)
                setSaved(
                  `Saved ${name}, from ${plural(films.length, 'film')} you keep something on.`,
                )
              }}
            >
              Save {name}
            </Button>{' '}
            <span>{sizeOf(text)}</span>
          </li>
        ))}
      </ul>
      <p role="status">{saved}</p>
    </>
  )
}

const sizeOf = (text: string) =>
  `${Math.ceil(new TextEncoder().encode(text).length / 1000).toLocaleString('en')} kB`
