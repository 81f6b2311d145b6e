import type { Stats } from '#domain/stats.ts'
import { plural } from '#lib/plural.ts'
import { formatHours } from '#lib/format-hours.ts'

/** What can be said in one figure each. */
export function Totals({ stats }: { stats: Stats }) {
  const { minutes, timesWatched, withoutLength, ratings } = stats
  const rated = ratings.reduce((sum, { films }) => sum + films, 0)
  const steps = ratings.reduce((sum, { rating, films }) => sum + rating * films, 0)
  return (
    <dl className="totals">
      {timesWatched > 0 && (
        <div>
          <dt>Time spent watching</dt>
          <dd>{formatHours(minutes)}</dd>
          <dd className="meta">
            Watched {timesWatched === 1 ? 'once' : `${timesWatched.toLocaleString('en')} times`},
            rewatches counted
            {withoutLength > 0 &&
              `; ${plural(withoutLength, 'film')} of unknown length not counted`}
          </dd>
        </div>
      )}
      {rated > 0 && (
        <div>
          <dt>Average rating</dt>
          <dd>{(steps / rated / 2).toFixed(1)} stars</dd>
          <dd className="meta">{plural(rated, 'film')} rated</dd>
        </div>
      )}
    </dl>
  )
}
