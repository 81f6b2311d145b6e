import { useId, useRef, useState } from 'react'
import { dayInWords, viewingInWords, ViewingLine } from '#components/viewing-line.tsx'
import type { FilmId } from '#domain/film.ts'
import { listViewings, type Viewing } from '#domain/viewing.ts'
import { useFocusAfter } from '#lib/use-focus-after.ts'
import { useRecords } from '#state/entries.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import { BegunViewings } from './begun-viewings.tsx'

const ViewingDialog = later(() => import('#components/viewing-dialog.tsx'), 'ViewingDialog')

/** When the user watched the film, newest first. */
export function Viewings({ id }: { id: FilmId }) {
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const [edited, setEdited] = useState<{ viewing?: Pick<Viewing, 'id'> }>()
  useFocusAfter(edited !== undefined, title)
  const viewings = listViewings(useRecords().get(id))
  const focusTitle = () => title.current?.focus()
  return (
    <section aria-labelledby={titleId} className="viewings">
      <h2 id={titleId} ref={title} tabIndex={-1}>
        Viewings
      </h2>
      <ul>
        <BegunViewings
          filmId={id}
          onLog={(begun) => setEdited({ viewing: { id: begun } })}
          onRemoved={focusTitle}
        />
        {viewings.map((viewing) => (
          <li key={viewing.id}>
            <h3>{viewing.on === undefined ? 'Day unknown' : dayInWords(viewing)}</h3>
            <ViewingLine
              filmId={id}
              viewing={viewing}
              subject={`the viewing, ${viewingInWords(viewing, viewings)}`}
              onEdit={() => setEdited({ viewing })}
              onRemoved={focusTitle}
            />
          </li>
        ))}
      </ul>
      <Button onClick={() => setEdited({})}>Log a viewing</Button>
      {edited && <ViewingDialog filmId={id} {...edited} onClose={() => setEdited(undefined)} />}
    </section>
  )
}
