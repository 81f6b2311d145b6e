import { dayInWords } from '#components/viewing-line.tsx'
import { placeOfAnswer, questionsOn } from '#domain/answers.ts'
import { type EntryRecord, readEntry, readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Guide } from '#domain/guide.ts'
import { formatStars } from '#domain/rating.ts'
import { readTags } from '#domain/tags.ts'
import { listPlannedViewings, listViewings, viewingText } from '#domain/viewing.ts'
import { capitalised } from '#lib/capitalised.ts'
import { useRecord } from '#state/entries.ts'
import { OwnText } from './own-text.tsx'

type Props = { filmId: FilmId; questions: Guide['questions']; isOpen: boolean }

/** What the person keeps on a film, on pages of its own: to be kept when the sheet is handed on. */
export function OwnEntry({ filmId, questions, isOpen }: Props) {
  const record = useRecord(filmId)
  const texts = textsOf(record, questionsOn(questions, filmId))
  const marks = marksOf(record)
  return (
    <section className="sheet-own">
      <h3>My entry</h3>
      {marks !== '' && <p>{marks}.</p>}
      {texts.map(({ title, versions }) => (
        <section key={title}>
          <h4>{title}</h4>
          <OwnText versions={versions} isOpen={isOpen} />
        </section>
      ))}
      {marks === '' && texts.length === 0 && <p>Nothing is kept on this film so far.</p>}
    </section>
  )
}

function marksOf(record: EntryRecord | undefined): string {
  const { watched, queued, liked, rating } = readEntry(record)
  const viewings = listViewings(record).map(dayInWords).toReversed()
  return [
    watched && 'watched',
    queued && 'in the queue',
    liked && 'liked',
    rating !== undefined && formatStars(rating),
    viewings.length > 0 && `viewings: ${viewings.join(', ')}`,
    readTags(record).length > 0 &&
      `tags: ${readTags(record)
        .map(({ name }) => name)
        .join(', ')}`,
  ]
    .filter((mark) => mark !== false)
    .map(capitalised)
    .join('. ')
}

/** Every text on the film under a title that no other has. */
function textsOf(record: EntryRecord | undefined, questions: Guide['questions']) {
  const viewings = listViewings(record).toReversed()
  const all = [
    { title: 'Note', versions: readTexts(record) },
    ...listPlannedViewings(record).flatMap((id, at) =>
      (['before', 'remark'] as const).map((text) => ({
        title: `${PLANNED_TITLES[text]}${at > 0 ? ` (${at + 1})` : ''}`,
        versions: readTexts(record, viewingText(id, text)),
      })),
    ),
    ...viewings.flatMap(({ id, ...viewing }, at) =>
      (['remark', 'before', 'after'] as const).map((text) => ({
        title: `${TEXT_TITLES[text]}, viewing ${at + 1} (${dayInWords(viewing)})`,
        versions: readTexts(record, viewingText(id, text)),
      })),
    ),
    ...questions.map((question) => ({
      title: question.text,
      versions: readTexts(record, placeOfAnswer(question).textKey),
    })),
  ]
  return all.filter(({ versions }) => versions.length > 0)
}

const PLANNED_TITLES = { before: 'Before watching', remark: 'Remark, not logged yet' }
const TEXT_TITLES = {
  remark: 'Remark',
  before: 'What I believed before',
  after: 'What I believe after',
}
