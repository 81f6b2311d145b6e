import type { Stats } from '#domain/stats.ts'
import { plural } from '#lib/plural.ts'
import { BarPicture } from './bar-picture.tsx'
import { Missing } from './missing.tsx'

const TITLE = 'Writing and reading'
const WORDS_A_MINUTE = 230
const list = new Intl.ListFormat('en')

/** How much was written, on which films, and how long it takes to read it again. */
export function WritingPicture({ stats }: { stats: Stats }) {
  const { notes, onViewings, answers, wordsByFilm } = stats
  const words = notes.words + onViewings.words + answers.words
  const [most] = wordsByFilm
  if (!most)
    return <Missing title={TITLE}>No words yet. Each film’s page has room for a note.</Missing>
  const places = [
    `${notes.words.toLocaleString('en')} of them in ${plural(notes.texts, 'note')}`,
    `${onViewings.words.toLocaleString('en')} in what you wrote on viewings`,
    ...(answers.texts > 0
      ? [`${answers.words.toLocaleString('en')} in ${plural(answers.texts, 'answer')} to questions`]
      : []),
  ]
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE))
  return (
    <BarPicture
      title={TITLE}
      columns={['Film', 'Words']}
      rows={wordsByFilm.map((film) => ({ id: film.id, name: film.title, count: film.words }))}
      gist={`most words on ${most.title}`}
      note={
        `${words.toLocaleString('en')} words, ${list.format(places)}. ` +
        `About ${plural(minutes, 'minute')} to read.`
      }
    />
  )
}
