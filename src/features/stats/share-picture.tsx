import type { Share } from '#domain/shares.ts'
import { BarPicture } from './bar-picture.tsx'

/** How many films of each kind were watched, of those on the list. */
export function SharePicture(props: {
  title: string
  /** What the rows are: `Country`. */
  column: string
  shares: readonly Share[]
}) {
  const { title, column, shares } = props
  const rows = shares.map(({ name, watched, films }) => ({
    id: name,
    name,
    count: watched,
    of: films,
  }))
  return <BarPicture title={title} columns={[column, 'Watched', 'On your list']} rows={rows} />
}
