import type { Measured } from './measure.ts'

const KB = 1024

/** First load of `/` with an empty cache, gzip -9. Raise one only with a reason in the commit. */
const BUDGETS = {
  js: 108 * KB,
  html: 24 * KB,
  all: 165 * KB,
  requests: 10,
  pageOwnJs: 30 * KB,
  precached: 700 * KB,
} as const

export type BudgetLine = {
  name: string
  value: number
  limit: number
  isOver: boolean
  unit: 'kB' | ''
}

export function checkBudgets({ firstLoad, pagesOwnJs, precached }: Measured): BudgetLine[] {
  const line = (
    name: string,
    value: number,
    limit: number,
    unit: 'kB' | '' = 'kB',
  ): BudgetLine => ({
    name,
    value,
    limit,
    isOver: value > limit,
    unit,
  })
  return [
    line('first load: JS', firstLoad.js, BUDGETS.js),
    line('first load: HTML with its CSS', firstLoad.html, BUDGETS.html),
    line('first load: everything', firstLoad.all, BUDGETS.all),
    line('first load: requests', firstLoad.requests, BUDGETS.requests, ''),
    line('kept for offline use', precached, BUDGETS.precached),
    ...Object.entries(pagesOwnJs)
      .filter(([page]) => page !== 'index.html')
      .map(([page, bytes]) => line(`own JS of ${page}`, bytes, BUDGETS.pageOwnJs)),
  ]
}

export function formatBudgets(lines: readonly BudgetLine[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length))
  const show = (value: number, unit: BudgetLine['unit']) =>
    (unit === 'kB' ? (value / KB).toFixed(1) : String(value)).padStart(7)
  const rows = lines.map(({ name, value, limit, isOver, unit }) =>
    [name.padEnd(width), show(value, unit), '  of', show(limit, unit), unit, isOver ? ' OVER' : '']
      .join(' ')
      .trimEnd(),
  )
  return ['Budgets (gzip -9, 1 kB = 1,024 bytes)', ...rows].join('\n')
}
