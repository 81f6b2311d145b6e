import { MY_VIEWS } from './saved-views.ts'

/** The record that keeps the answers to questions about several films. */
export const MY_ANSWERS = 'my-answers'

/** The record that keeps the user's viewing plans. */
export const MY_PLANS = 'my-plans'

/** The records that are about no single film, with what to call them. They are never listed as films. */
export const RECORDS_APART: ReadonlyMap<string, string> = new Map([
  [MY_VIEWS, 'Saved views'],
  [MY_ANSWERS, 'Questions across the films'],
  [MY_PLANS, 'Viewing plans'],
])
