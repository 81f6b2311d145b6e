import { useState } from 'react'
import { GuideLink } from '#components/guide-link.tsx'
import type { GuideRoute } from '#domain/routes.ts'
import { plural } from '#lib/plural.ts'
import { queueFilms } from '#state/queue-films.ts'
import { Button } from '#ui/button.tsx'

/** What can be done with a route: its films come into the queue, in its order, or get dates. */
export function RouteActions({ route: { id, steps } }: { route: GuideRoute }) {
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
      <GuideLink page={`plan/${id}`} className="link">
        Give it dates
      </GuideLink>
      <p role="status">{said}</p>
    </div>
  )
}
