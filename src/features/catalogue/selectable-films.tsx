import type { ReactNode } from 'react'
import { BulkBar } from '#components/bulk-bar.tsx'
import { FilmCheckbox } from '#components/film-checkbox.tsx'
import { FilmList, type FilmListProps } from '#components/film-list.tsx'
import { useSelection } from '#components/use-selection.ts'
import type { FilmCard } from '#domain/film.ts'

type Props = Omit<FilmListProps, 'children'> & {
  /** One film, with its key, and this on its poster. */
  children: (film: FilmCard, index: number, onPoster: ReactNode) => ReactNode
}

/** A list of films to be chosen, and changed together. */
export function SelectableFilms({ children, ...list }: Props) {
  const selection = useSelection(list.films)
  return (
    <>
      <BulkBar films={list.films} selection={selection} />
      <FilmList {...list}>
        {(film, index) => children(film, index, <FilmCheckbox film={film} selection={selection} />)}
      </FilmList>
    </>
  )
}
