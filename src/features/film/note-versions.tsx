import type { FilmId } from '#domain/film.ts'
import { useEntry } from '#state/entries.ts'
import { keepTextVersion, mergeTextVersions } from '#state/texts.ts'
import { Button } from '#ui/button.tsx'

/** Shown when two tabs or devices wrote different notes: both texts, and what to make of them. */
export function NoteVersions({ id, onSettled }: { id: FilmId; onSettled: () => void }) {
  const { noteVersions } = useEntry(id)
  if (noteVersions.length < 2) return null
  const settle = (choose: () => void) => {
    choose()
    onSettled()
  }
  return (
    <section aria-label="Two versions of this note" className="versions">
      <h2>This note was written in two places</h2>
      <p>Nothing was overwritten. Keep one text, or put them together.</p>
      <ul>
        {noteVersions.map(({ s, t }, index) => (
          <li key={s}>
            <blockquote dir="auto" className="version-text">
              {t}
            </blockquote>
            <Button onClick={() => settle(() => keepTextVersion(id, s))}>
              Keep {index === 0 ? 'the newest' : 'this one'}
              {noteVersions.length === 2 ? ', discard the other' : ', discard the others'}
            </Button>
          </li>
        ))}
      </ul>
      <Button look="strong" onClick={() => settle(() => mergeTextVersions(id))}>
        Merge into one text
      </Button>
    </section>
  )
}
