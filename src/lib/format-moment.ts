const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A point in time as the reader's clock has it: "22 Nov 2026, 15:31". */
export const formatMoment = (ms: number): string => moment.format(ms)
