import { plural } from '#lib/plural.ts'
import type { Row } from './figure-table.tsx'
import { mostOf } from './gists.ts'
import { Picture } from './picture.tsx'

/** As many as there may be years, which stand in the calendar’s order: the last must not be missing. */
const DRAWN = 15

/** A bar for each row, the longest list cut short: the table has all. */
export function BarPicture(props: {
  title: string
  columns: readonly string[]
  rows: readonly Row[]
  /** What the picture shows, in a few words; by itself, what is most often among the bars. */
  gist?: string
  note?: string
  /** Each bar shows what part it is of its own whole, however unlike those are. */
  isOfItsOwn?: boolean
}) {
  const { title, columns, rows, note, isOfItsOwn = false } = props
  const drawn = rows.slice(0, DRAWN)
  const gist = props.gist ?? mostOf(drawn)
  const left = rows.length - drawn.length
  const longest = Math.max(1, ...drawn.map(({ count, of }) => of ?? count))
  const cut = left > 0 && `The first ${DRAWN} are drawn, ${plural(left, 'more row')} in the table.`
  return (
    <Picture
      title={title}
      columns={columns}
      rows={rows}
      note={[note, cut].filter(Boolean).join(' ')}
    >
      <div role="img" aria-label={`${title}: ${gist}`} className="bars">
        {drawn.map((row) => (
          <Bar key={row.id} row={row} longest={isOfItsOwn ? Math.max(1, row.of ?? 0) : longest} />
        ))}
      </div>
    </Picture>
  )
}

/** Drawn by attributes alone; the words and figures beside the bar are text. */
function Bar({ row: { name, count, of }, longest }: { row: Row; longest: number }) {
  return (
    <div className="bar-row">
      <span className="bar-name">
        <bdi>{name}</bdi>
      </span>
      <svg viewBox={`0 0 ${longest} 1`} preserveAspectRatio="none" className="bar">
        {of !== undefined && <rect width={of} height="1" className="bar-whole" />}
        <rect width={count} height="1" className="bar-part" />
      </svg>
      <span className="bar-figure">
        {count.toLocaleString('en')}
        {of !== undefined && ` of ${of.toLocaleString('en')}`}
      </span>
    </div>
  )
}
