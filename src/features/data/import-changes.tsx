import { useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import type { ImportChoice } from '#domain/import-plan.ts'
import { type ImportPreview, listChoices } from '#domain/import-preview.ts'
import { plural } from '#lib/plural.ts'
import { titleOfFilm } from '#state/films.ts'
import { Button } from '#ui/button.tsx'
import { ImportedFilm } from './import-film.tsx'
import { summarise } from './import-words.ts'

const SHOWN_AT_ONCE = 50

type Props = {
  preview: ImportPreview
  choices: ReadonlyMap<FilmId, ImportChoice>
  remarks?: ReadonlyMap<FilmId, string> | undefined
  none?: string | undefined
  onChoose: (id: FilmId, choice: ImportChoice | undefined) => void
  onChooseAll: (choices: ReadonlyMap<FilmId, ImportChoice>) => void
}

/** The films of the file, those that differ one by one. */
export function ImportChanges(props: Props) {
  const { preview, choices, remarks, none, onChoose, onChooseAll } = props
  const { films, counts, aside } = preview
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const different = films.filter(({ state }) => state !== 'same')
  const same = films.filter(({ state }) => state === 'same')
  // An empty note never replaces a text but by a choice for that very film.
  const possible = films.flatMap((film) => {
    const { fields, note } = listChoices(film)
    const choice = { ...(fields && { fields }), ...(note === 'bring back the text' && { note }) }
    return Object.keys(choice).length > 0 ? [[film.id, choice] as const] : []
  })
  return (
    <>
      <p role="status">{summarise(counts, none)}</p>
      {possible.length > 1 && (
        <label className="check">
          <input
            type="checkbox"
            checked={possible.every(([id]) => choices.has(id))}
            onChange={({ currentTarget }) =>
              onChooseAll(new Map(currentTarget.checked ? possible : []))
            }
          />
          Where this device and the file differ, make it as it is in the file:{' '}
          {plural(possible.length, 'film')}
        </label>
      )}
      {aside.length > 0 && (
        <p>
          {plural(aside.length, 'text')} that another browser could not read will be put aside here,
          too.
        </p>
      )}
      {different.slice(0, shown).map((film) => (
        <ImportedFilm
          key={film.id}
          film={film}
          choice={choices.get(film.id)}
          remark={remarks?.get(film.id)}
          onChoose={(choice) => onChoose(film.id, choice)}
        />
      ))}
      {different.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          Show more of the other {plural(different.length - shown, 'film')}
        </Button>
      )}
      {same.length > 0 && (
        <details className="fold">
          <summary>The same here: {plural(same.length, 'film')}</summary>
          <p>
            {new Intl.ListFormat('en').format(same.slice(0, 500).map(({ id }) => titleOfFilm(id)))}
          </p>
        </details>
      )}
    </>
  )
}
