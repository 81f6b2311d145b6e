import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import {
  diaryOf,
  nearestMonth,
  type Diary,
  type DiaryEntry,
  type DiaryQuery,
} from '#domain/diary.ts'
import { monthOf, type Month } from '#lib/calendar.ts'
import { formatMonth } from '#lib/format-day.ts'
import { plural } from '#lib/plural.ts'
import { useFocusAfter } from '#lib/use-focus-after.ts'
import { useToday } from '#lib/use-today.ts'
import { useRecords } from '#state/entries.ts'
import { later } from '#ui/later.tsx'
import { DiaryCalendar } from './diary-calendar.tsx'
import { DiaryList, type RowActions, UndatedViewings } from './diary-list.tsx'
import { MonthChoice, MonthSteps, ViewChoice } from './diary-navigation.tsx'

const ViewingDialog = later(() => import('#components/viewing-dialog.tsx'), 'ViewingDialog')

/** The viewings by month, as a calendar or as a list. */
export function DiaryPage({ query }: { query: DiaryQuery }) {
  const diary = diaryOf(useRecords())
  const { dated, undated } = diary
  const title = useRef<HTMLHeadingElement>(null)
  const [edited, setEdited] = useState<DiaryEntry>()
  useFocusAfter(edited !== undefined, title)
  const actions = {
    onEdit: setEdited,
    onRemoved: () => title.current?.focus({ preventScroll: true }),
  }
  return (
    <div className="page diary">
      <h1 ref={title} tabIndex={-1}>
        Diary
      </h1>
      {dated.length + undated.length === 0 ? (
        <EmptyDiary />
      ) : (
        <Months diary={diary} query={query} {...actions} />
      )}
      <UndatedViewings entries={undated} {...actions} />
      {edited && (
        <ViewingDialog
          filmId={edited.filmId}
          viewing={edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

const EmptyDiary = () => (
  <>
    <p className="standfirst">Here the days will stand on which you watched these films.</p>
    <p className="diary-hint">
      Mark a film as watched and say on which day, or press “Log a viewing” on a film’s page.{' '}
      <Link to="/" className="link">
        Choose a film
      </Link>
    </p>
  </>
)

function Months(props: { diary: Diary; query: DiaryQuery } & RowActions) {
  const { diary, query, ...actions } = props
  const today = useToday()
  const thisMonth = monthOf(today)
  const month = query.month ?? thisMonth
  const count = diary.dated.filter(({ on }) => monthOf(on) === month).length
  return (
    <section aria-labelledby="diary-month" className="own-state">
      <div className="diary-head">
        <h2 id="diary-month" aria-live="polite">
          {formatMonth(month)} <span className="count">{plural(count, 'viewing')}</span>
        </h2>
        <ViewChoice query={query} />
        <MonthSteps query={query} month={month} thisMonth={thisMonth} />
        <MonthChoice {...{ diary, query, month }} />
      </div>
      {query.view === 'list' ? (
        <DiaryList diary={diary} month={month} {...actions} />
      ) : (
        <DiaryCalendar diary={diary} month={month} today={today} />
      )}
      {count === 0 && <NearestMonth diary={diary} query={query} month={month} />}
    </section>
  )
}

function NearestMonth(props: { diary: Diary; query: DiaryQuery; month: Month }) {
  const { diary, query, month } = props
  const nearest = nearestMonth(diary, month)
  return (
    <p className="diary-hint">
      Nothing in {formatMonth(month)}.{' '}
      {nearest !== undefined && (
        <Link
          to="/diary"
          search={{ ...query, month: nearest }}
          resetScroll={false}
          className="link"
        >
          Go to {formatMonth(nearest)}
        </Link>
      )}
    </p>
  )
}
