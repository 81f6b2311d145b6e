import { useId } from 'react'
import { textName } from '#components/text-name.ts'
import type { ImportChoice } from '#domain/import-plan.ts'
import {
  type FieldPreview,
  type FilmPreview,
  listChoices,
  type NotePreview,
} from '#domain/import-preview.ts'
import { readOwnFilm } from '#domain/own-film.ts'
import { cutText } from '#lib/cut-text.ts'
import { titleOfFilm } from '#state/films.ts'
import { describeNoteOutcome, describeValue, fieldName, OUTCOMES } from './import-words.ts'

type Props = {
  film: FilmPreview
  choice: ImportChoice | undefined
  remark?: string | undefined
  onChoose: (choice: ImportChoice | undefined) => void
}

/** One film of an import: its fields in a table, and both texts of its note. */
export function ImportedFilm({ film, choice = {}, remark, onChoose }: Props) {
  const { id, fields, note, texts, state, record } = film
  const title = readOwnFilm(id, record)?.title ?? titleOfFilm(id)
  const titleId = useId()
  const possible = listChoices(film)
  const toggle = (part: keyof ImportChoice) => {
    const { [part]: chosen, ...others } = choice
    const next = chosen === undefined ? { ...others, [part]: possible[part] } : others
    onChoose(Object.keys(next).length > 0 ? next : undefined)
  }
  return (
    <section aria-labelledby={titleId} className="import-film">
      <h3 id={titleId}>
        <bdi>{title}</bdi>
        {state === 'new' && <span className="eyebrow"> new here</span>}
      </h3>
      {remark !== undefined && <p>{remark}</p>}
      {fields.length > 0 && <Fields fields={fields} />}
      {possible.fields && (
        <label className="check">
          <input
            type="checkbox"
            checked={choice.fields !== undefined}
            onChange={() => toggle('fields')}
          />
          Make {title} as it is in the file where they differ
        </label>
      )}
      {note && (
        <Note
          note={note}
          title={title}
          isChosen={choice.note !== undefined}
          onToggle={() => toggle('note')}
        />
      )}
      {texts.map((text) => (
        <Note key={text.key} label={textName(text.key)} note={text} title={title} />
      ))}
    </section>
  )
}

const Fields = ({ fields }: { fields: readonly FieldPreview[] }) => (
  <table className="import-fields">
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">Here</th>
        <th scope="col">File</th>
        <th scope="col">Outcome</th>
      </tr>
    </thead>
    <tbody>
      {fields.map(({ name, standing, here, file }) => (
        <tr key={name}>
          <th scope="row">{fieldName(name)}</th>
          <td>{describeValue(name, here)}</td>
          <td>{describeValue(name, file)}</td>
          <td>{OUTCOMES[standing]}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

type NoteProps = {
  label?: string
  note: NotePreview
  title: string
  isChosen?: boolean
  onToggle?: () => void
}

function Note({ label = 'Note', note, title, isChosen = false, onToggle }: NoteProps) {
  const { standing, here, file, choice: possible } = note
  return (
    <div className="import-note">
      <p>
        <strong>{label}.</strong> {describeNoteOutcome(note)}
      </p>
      {standing !== 'new' && standing !== 'same' && <Texts label="Here" texts={here} />}
      <Texts label="In the file" texts={file} />
      {possible && (
        <label className="check">
          <input type="checkbox" checked={isChosen} onChange={onToggle} />
          {possible === 'take the empty one'
            ? `Empty the note on ${title}, as in the file`
            : `Bring back the file’s text on ${title}${here.length > 0 ? ', beside the one here' : ''}`}
        </label>
      )}
    </div>
  )
}

const Texts = ({ label, texts }: { label: string; texts: readonly string[] }) => (
  <>
    <p className="meta">{label}</p>
    {texts.length === 0 && <p className="meta">(empty)</p>}
    {texts.map((text) => (
      <blockquote key={text} dir="auto" className="version-text">
        {shorten(text)}
      </blockquote>
    ))}
  </>
)

const SHOWN = 2000

/** Enough of a text to know it by. */
function shorten(text: string): string {
  if (text.length <= SHOWN) return text
  const start = cutText(text, SHOWN)
  return `${start}… (${text.length - start.length} more characters)`
}
