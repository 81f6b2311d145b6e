import type { NoteVersion } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { keepTextVersion, mergeTextVersions } from '#state/texts.ts'
import { Button } from '#ui/button.tsx'

type Props = {
  filmId: FilmId
  textKey: string
  versions: readonly NoteVersion[]
  onSettled: () => void
}

/** Shown when two tabs or devices wrote different texts: all of them, and what to make of them. */
export function TextVersions({ filmId, textKey, versions, onSettled }: Props) {
  if (versions.length < 2) return null
  const settle = (choose: () => void) => {
    choose()
    onSettled()
  }
  const others = versions.length === 2 ? 'the other' : 'the others'
  return (
    <section aria-label="Two versions of this text" className="versions">
      <p>
        <strong>Written in two places.</strong> Nothing was overwritten. Keep one text, or put them
        together.
      </p>
      <ul>
        {versions.map(({ s, t }, index) => (
          <li key={s}>
            <blockquote dir="auto" className="version-text">
              {t}
            </blockquote>
            <Button onClick={() => settle(() => keepTextVersion(filmId, s, textKey))}>
              Keep {index === 0 ? 'the newest' : 'this one'}, discard {others}
            </Button>
          </li>
        ))}
      </ul>
      <Button look="strong" onClick={() => settle(() => mergeTextVersions(filmId, textKey))}>
        Merge into one text
      </Button>
    </section>
  )
}
