import { monthRun, type MonthCount } from '#domain/month-counts.ts'
import type { Stats } from '#domain/stats.ts'
import { formatMonth } from '#lib/format-day.ts'
import { plural } from '#lib/plural.ts'
import { Missing } from './missing.tsx'
import { mostOf } from './gists.ts'
import { Picture } from './picture.tsx'

/** A year at least, so that one viewing is no wall; ten years at most, so that a month can be seen. */
const SPAN = { least: 12, most: 120 }
const TITLE = 'Viewings over time'

/** A column for each month. */
export function MonthPicture({ stats: { months, undatedViewings } }: { stats: Stats }) {
  const undated =
    undatedViewings > 0 ? `${plural(undatedViewings, 'viewing')} without a date left out.` : ''
  if (months.length === 0) {
    return (
      <Missing title={TITLE}>
        {undated || 'No viewing yet. Log one with the day you watched it.'}
      </Missing>
    )
  }
  const run = monthRun(months, SPAN)
  const earlier = sayEarlier(months, run[0])
  const highest = Math.max(1, ...run.map(({ viewings }) => viewings))
  const ends = [run[0], run.at(-1)].flatMap((end) => end?.month ?? [])
  return (
    <Picture
      title={TITLE}
      columns={['Month', 'Viewings']}
      rows={months.map(toRow)}
      note={[undated, earlier].join(' ').trim()}
    >
      <div role="img" aria-label={`${TITLE}: ${mostOf(run.map(toRow))}`} className="months">
        <span className="months-most">{highest}</span>
        <svg viewBox={`0 0 ${run.length} ${highest}`} preserveAspectRatio="none">
          {run.map(({ month, viewings }, at) => (
            <rect
              key={month}
              x={at + 0.1}
              y={highest - viewings}
              width="0.8"
              height={viewings}
              className="bar-part"
            />
          ))}
        </svg>
        {ends.map((month) => (
          <span key={month} className="months-end">
            {formatMonth(month)}
          </span>
        ))}
      </div>
    </Picture>
  )
}

const toRow = ({ month, viewings }: MonthCount) => ({
  id: month,
  name: formatMonth(month),
  count: viewings,
})

/** Those for which the picture has no room. */
function sayEarlier(months: readonly MonthCount[], first: MonthCount | undefined): string {
  const early = first ? months.filter(({ month }) => month < first.month) : []
  const count = early.reduce((sum, { viewings }) => sum + viewings, 0)
  return first && count > 0
    ? `${plural(count, 'viewing')} before ${formatMonth(first.month)} only in the table.`
    : ''
}
