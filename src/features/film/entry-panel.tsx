import { FilmMarks, FilmRating } from '#components/film-marks.tsx'
import type { Film } from '#domain/film.ts'
import { later } from '#ui/later.tsx'
import { EarlierNotes } from './earlier-notes.tsx'
import { FilmTags } from './film-tags.tsx'
import { NoteEditor } from './note-editor.tsx'
import { ShareFilm } from './share-film.tsx'
import { Viewings } from './viewings.tsx'

// It speaks up once in a while, and not at the moment the page opens.
const BackupReminder = later(() => import('#components/backup-reminder.tsx'), 'BackupReminder')

/** What the user keeps on the film. */
export function EntryPanel({ film }: { film: Pick<Film, 'id'> }) {
  return (
    <section aria-label="My entry" className="entry own-state">
      <FilmMarks id={film.id} />
      <FilmRating id={film.id} />
      <NoteEditor id={film.id} />
      <EarlierNotes id={film.id} />
      <FilmTags id={film.id} />
      <Viewings id={film.id} />
      <ShareFilm id={film.id} />
      <BackupReminder />
    </section>
  )
}
