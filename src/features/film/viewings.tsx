import { useId, useRef, useState } from 'react'
import { dayInWords, ViewingLine } from '#components/viewing-line.tsx'
import type { FilmId } from '#domain/film.ts'
import { listViewings } from '#domain/viewing.ts'
import { useRecords } from '#state/entries.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

const ViewingDialog = later(() => import('#components/viewing-dialog.tsx'), 'ViewingDialog')

/** When the user watched the film, newest first. */
export function Viewings({ id }: { id: FilmId }) {
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const [isLogging, setIsLogging] = useState(false)
  const viewings = listViewings(useRecords().get(id))
  return (
    <section aria-labelledby={titleId} className="viewings">
      <h2 id={titleId} ref={title} tabIndex={-1}>
        Viewings
      </h2>
      <ul>
        {viewings.map((viewing) => (
          <li key={viewing.id}>
            <h3>{viewing.on === undefined ? 'Day unknown' : dayInWords(viewing)}</h3>
            <ViewingLine
              filmId={id}
              viewing={viewing}
              subject={`the viewing, ${dayInWords(viewing)}`}
              onRemoved={() => title.current?.focus()}
            />
          </li>
        ))}
      </ul>
      <Button onClick={() => setIsLogging(true)}>Log a viewing</Button>
      {isLogging && <ViewingDialog filmId={id} onClose={() => setIsLogging(false)} />}
    </section>
  )
}
