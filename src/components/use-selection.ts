import { useState } from 'react'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { withChosen } from '#domain/selection.ts'

export type Selection = ReturnType<typeof useSelection>

type Chosen = { ids: ReadonlySet<FilmId>; last?: FilmId }

const NONE: Chosen = { ids: new Set() }

const idOf = ({ id }: FilmCard) => id

/** Which films are chosen, one by one or in ranges of the list. */
export function useSelection(listed: readonly FilmCard[]) {
  const [chosen, setChosen] = useState(NONE)
  return {
    has: (id: FilmId) => chosen.ids.has(id),
    choose(id: FilmId, isChosen: boolean, isRange: boolean) {
      setChosen(({ ids, last }) => ({
        ids: withChosen(ids, { id, isChosen, ...(isRange && { from: last }) }, listed.map(idOf)),
        last: id,
      }))
    },
    chooseAll: () => setChosen({ ids: new Set(listed.map(idOf)) }),
    clear: () => setChosen(NONE),
  }
}
