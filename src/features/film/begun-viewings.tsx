import { Remarks } from '#components/viewing-line.tsx'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { listPlannedViewings, viewingText } from '#domain/viewing.ts'
import { useRecord } from '#state/entries.ts'
import { removeRemark } from '#state/remove-viewing.ts'
import { Button } from '#ui/button.tsx'

type Props = { filmId: FilmId; onLog: (id: string) => void; onRemoved: () => void }

/** Remarks begun when a viewing was to be logged, which nobody did: they count nowhere. */
export function BegunViewings({ filmId, onLog, onRemoved }: Props) {
  const record = useRecord(filmId)
  const begun = listPlannedViewings(record).filter(
    (id) => readTexts(record, viewingText(id, 'remark')).length > 0,
  )
  return begun.map((id) => (
    <li key={id}>
      <h3>Not logged yet</h3>
      <Remarks filmId={filmId} id={id} />
      <div className="viewing-actions">
        <Button look="quiet" onClick={() => onLog(id)}>
          Log it<span className="sr-only">, the viewing not logged yet</span>
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            removeRemark(filmId, id)
            onRemoved()
          }}
        >
          Remove<span className="sr-only"> the remark not logged yet</span>
        </Button>
      </div>
    </li>
  ))
}
