import { useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import { addDays, dayOf } from '#lib/calendar.ts'
import { logViewing } from '#state/viewings.ts'
import { Button } from '#ui/button.tsx'

/** Asks on which day a film was watched that was just marked so. Nothing is logged unasked. */
export function WatchedWhen(props: {
  filmId: FilmId
  /** The buttons are about to go, and with them the focus. */
  onAnswer: () => void
  onOther: () => void
}) {
  const { filmId, onAnswer, onOther } = props
  // What was offered before midnight is what is logged after it.
  const [today] = useState(() => dayOf(new Date()))
  const log = (daysAgo: number) => {
    onAnswer()
    logViewing(filmId, addDays(today, -daysAgo))
  }
  return (
    <span role="group" aria-label="Watched on which day" className="toast-choices">
      <span aria-hidden="true">When?</span>
      <Button look="quiet" onClick={() => log(0)}>
        Today
      </Button>
      <Button look="quiet" onClick={() => log(1)}>
        Yesterday
      </Button>
      <Button look="quiet" onClick={onOther}>
        Another day
      </Button>
    </span>
  )
}
