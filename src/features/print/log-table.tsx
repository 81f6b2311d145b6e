import { dayInWords } from '#components/viewing-line.tsx'
import type { DiaryEntry } from '#domain/diary.ts'
import { readTexts } from '#domain/entry.ts'
import { formatStars } from '#domain/rating.ts'
import { VIEWING_TEXTS, viewingText } from '#domain/viewing.ts'
import { capitalised } from '#lib/capitalised.ts'
import { useRecord } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import { OwnText } from './own-text.tsx'

type Props = { entries: readonly DiaryEntry[]; hasTexts: boolean }

/** The viewings as a table, the oldest first. */
export function LogTable({ entries, hasTexts }: Props) {
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Film</th>
          <th scope="col">Stars</th>
        </tr>
      </thead>
      {entries.map((entry) => (
        <LogRow key={`${entry.filmId} ${entry.id}`} entry={entry} hasTexts={hasTexts} />
      ))}
    </table>
  )
}

const TEXT_LABELS = { remark: undefined, before: 'Believed before', after: 'Believe after' }

/** A viewing, and below it what was written on it, over as many pages as it takes. */
function LogRow({ entry, hasTexts }: { entry: DiaryEntry; hasTexts: boolean }) {
  const record = useRecord(entry.filmId)
  const texts = VIEWING_TEXTS.map((text) => ({
    label: TEXT_LABELS[text],
    versions: readTexts(record, viewingText(entry.id, text)),
  })).filter(({ versions }) => hasTexts && versions.length > 0)
  return (
    <tbody>
      <tr>
        <td>{capitalised(dayInWords(entry))}</td>
        <th scope="row">
          <bdi>{titleOfFilm(entry.filmId)}</bdi>
          {entry.isRewatch && <span className="sheet-again"> (again)</span>}
        </th>
        <td>{entry.rating === undefined ? '' : formatStars(entry.rating)}</td>
      </tr>
      {texts.map(({ label, versions }) => (
        <tr key={label ?? 'remark'} className="sheet-table-text">
          <td colSpan={3}>
            {label !== undefined && <p className="sheet-label">{label}</p>}
            <OwnText versions={versions} isOpen />
          </td>
        </tr>
      ))}
    </tbody>
  )
}
