import { useState } from 'react'
import type { GuideRoute } from '#domain/routes.ts'
import { plural } from '#lib/plural.ts'
import { queueFilms } from '#state/queue-films.ts'
import { Button } from '#ui/button.tsx'

/** What can be done with a route: its films come into the queue, in its order. */
export function RouteActions({ route: { steps } }: { route: GuideRoute }) {
  const [said, setSaid] = useState('')
  const add = () => {
    const count = queueFilms(steps.map(({ film }) => film))
    setSaid(
      count > 0
        ? `${plural(count, 'film')} put in your queue.`
        : 'All of them are in your queue or watched already.',
    )
  }
  return (
    <div className="route-actions needs-script">
      <Button look="strong" onClick={add}>
        Add to queue
      </Button>
      <p role="status">{said}</p>
    </div>
  )
}
