import { useId } from 'react'
import type { NoteVersion } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { msOfStamp, type Stamp } from '#domain/stamp.ts'
import { firstWords } from '#lib/first-words.ts'
import { formatMoment } from '#lib/format-moment.ts'
import { discardTextVersion, keepTextVersion, mergeTextVersions } from '#state/texts.ts'
import { Button } from '#ui/button.tsx'
import { LongText } from './long-text.tsx'

type Props = {
  filmId: FilmId
  /** The note has none. */
  textKey?: string | undefined
  /** The newest first. */
  versions: readonly NoteVersion[]
  onSettled: () => void
}

/** Shown when two tabs or devices wrote different texts: all of them side by side, and what to make of them. */
export function TextVersions({ filmId, textKey, versions, onSettled }: Props) {
  const id = useId()
  if (versions.length < 2) return null
  const what = textKey === undefined ? 'note' : 'text'
  const count = versions.length === 2 ? 'Two' : String(versions.length)
  const settle = (choose: () => void) => {
    choose()
    onSettled()
  }
  return (
    <section aria-label={`${count} versions of this ${what}`} className="versions">
      <p>
        <strong>This {what} was written in two places.</strong> Nothing was overwritten. Keep one,
        discard one, or put them together. Each can be undone.
      </p>
      <ul>
        {versions.map(({ s, t }, index) => {
          const name = `text ${index + 1}`
          const words = <span className="sr-only">: {firstWords(t)}</span>
          return (
            <li key={s}>
              <p id={id + s} className="version-name">
                Text {index + 1}
                {index === 0 && ', the newest'}
              </p>
              <p className="meta">{writtenWhen(s) ?? 'Nobody knows when it was written'}</p>
              <LongText text={t} labelledBy={id + s} />
              <div className="version-choices">
                <Button onClick={() => settle(() => keepTextVersion(filmId, s, textKey))}>
                  Keep {name}
                  {words}
                </Button>
                <Button
                  look="quiet"
                  onClick={() => settle(() => discardTextVersion(filmId, s, textKey))}
                >
                  Discard {name}
                  {words}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      <Button look="strong" onClick={() => settle(() => mergeTextVersions(filmId, textKey))}>
        Merge into one text
      </Button>
    </section>
  )
}

/** "Written 22 Nov 2026, 15:31"; the stamp of a text that lost its own begins with zeros. */
export function writtenWhen(stamp: Stamp): string | undefined {
  const time = msOfStamp(stamp)
  return time > 0 ? `Written ${formatMoment(time)}` : undefined
}
