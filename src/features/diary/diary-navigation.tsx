import { Link, useNavigate } from '@tanstack/react-router'
import { countMonths, type Diary, type DiaryQuery } from '#domain/diary.ts'
import { addMonths, type Month } from '#lib/calendar.ts'
import { formatMonth } from '#lib/format-day.ts'
import { SelectField } from '#ui/select-field.tsx'

// An address is the place only if all of its search is the same.
const EXACT = { exact: true }

export function ViewChoice({ query: { view, ...query } }: { query: DiaryQuery }) {
  const isList = view === 'list'
  return (
    <nav aria-label="View" className="diary-views">
      <Link
        to="/diary"
        search={query}
        resetScroll={false}
        activeOptions={EXACT}
        aria-current={isList ? undefined : 'page'}
      >
        Calendar
      </Link>
      <Link
        to="/diary"
        search={{ ...query, view: 'list' }}
        resetScroll={false}
        activeOptions={EXACT}
        aria-current={isList ? 'page' : undefined}
      >
        List
      </Link>
    </nav>
  )
}

/** To the months before and after, and back to the present one, which the address need not name. */
export function MonthSteps(props: { query: DiaryQuery; month: Month; thisMonth: Month }) {
  const { query, month, thisMonth } = props
  const { month: _month, ...thisMonthQuery } = query
  const steps = [
    { label: 'Previous', month: addMonths(month, -1) },
    { label: 'Next', month: addMonths(month, 1) },
  ]
  return (
    <nav aria-label="Months" className="diary-steps">
      {steps.map(
        (step) =>
          step.month !== undefined && (
            <Link
              key={step.label}
              to="/diary"
              search={step.month === thisMonth ? thisMonthQuery : { ...query, month: step.month }}
              resetScroll={false}
              activeOptions={EXACT}
              aria-label={`${step.label} month`}
              className="button"
            >
              {step.label} <span>month</span>
            </Link>
          ),
      )}
      <Link
        to="/diary"
        search={thisMonthQuery}
        resetScroll={false}
        activeOptions={EXACT}
        aria-current={month === thisMonth ? 'date' : undefined}
        className="button"
      >
        This month
      </Link>
    </nav>
  )
}

/** To any month that has viewings, where there is more than one. */
export function MonthChoice(props: { diary: Diary; query: DiaryQuery; month: Month }) {
  const { diary, query, month } = props
  const navigate = useNavigate()
  const months = countMonths(diary)
  if (months.size < 2) return null
  return (
    <SelectField
      label="Months with viewings"
      any="Choose one"
      options={Array.from(months, ([value, count]) => ({
        value,
        label: `${formatMonth(value)} (${count})`,
      }))}
      value={months.has(month) ? month : undefined}
      onChange={(chosen) =>
        chosen &&
        void navigate({ to: '/diary', search: { ...query, month: chosen }, resetScroll: false })
      }
    />
  )
}
