import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatStars } from '#domain/rating.ts'
import { isNothing, statsOf, type Stats } from '#domain/stats.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'
import { BarPicture } from './bar-picture.tsx'
import { Missing } from './missing.tsx'
import { MonthPicture } from './month-picture.tsx'
import { SharePicture } from './share-picture.tsx'
import { Totals } from './totals.tsx'
import { WritingPicture } from './writing-picture.tsx'

/** What the user has watched, thought and written, in figures. */
export function StatsPage() {
  const [films, records] = [useFilms(), useRecords()]
  const stats = useMemo(() => statsOf(films, records), [films, records])
  return (
    <div className="page">
      <h1>Stats</h1>
      <div className="own-state">
        {isNothing(stats) ? <NothingYet /> : <Pictures stats={stats} />}
      </div>
    </div>
  )
}

function Pictures({ stats }: { stats: Stats }) {
  return (
    <>
      <Totals stats={stats} />
      <div className="stats">
        <ProgressPicture stats={stats} />
        <RatingPicture stats={stats} />
        <MonthPicture stats={stats} />
        <WritingPicture stats={stats} />
        <SharePicture title="By year" column="Year" shares={stats.years} />
        <SharePicture title="By country" column="Country" shares={stats.countries} />
        <SharePicture title="By theme" column="Theme" shares={stats.themes} />
      </div>
    </>
  )
}

function NothingYet() {
  return (
    <p className="standfirst">
      Nothing to count yet. Mark a film as watched, rate it or write a note, and this page begins to
      fill:{' '}
      <Link to="/" className="link">
        choose a film
      </Link>
      .
    </p>
  )
}

function ProgressPicture({ stats: { catalogue, all } }: { stats: Stats }) {
  const shares = all.films > catalogue.films ? [catalogue, all] : [catalogue]
  return (
    <BarPicture
      title="Progress"
      columns={['Films', 'Watched', 'On your list']}
      rows={shares.map(({ name, watched, films }) => ({
        id: name,
        name,
        count: watched,
        of: films,
      }))}
      gist={shares
        .map(({ name, watched, films }) => `${name}, ${watched} of ${films} watched`)
        .join('; ')}
      isOfItsOwn
    />
  )
}

function RatingPicture({ stats: { ratings } }: { stats: Stats }) {
  const rows = ratings.toReversed().map(({ rating, films }) => ({
    id: String(rating),
    name: formatStars(rating),
    count: films,
  }))
  if (rows.every(({ count }) => count === 0)) {
    return <Missing title="Ratings">No film rated yet. The stars are beside each film.</Missing>
  }
  return <BarPicture title="Ratings" columns={['Rating', 'Films']} rows={rows} />
}
