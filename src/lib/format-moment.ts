import { inDateLanguage } from './date-language.ts'

const moment = inDateLanguage({ dateStyle: 'medium', timeStyle: 'short' })

/** A point in time as the reader's clock has it: "22 Nov 2026, 15:31". */
export const formatMoment = (ms: number): string => moment(ms)
