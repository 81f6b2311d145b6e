/** The language of dates that the user chose, as the document says it; British where it says none. */
const readLanguage = () =>
  globalThis.document?.documentElement.dataset['dates'] === 'american' ? 'en-US' : 'en-GB'

/** Says points in time in the language that is chosen when it is asked. */
export function inDateLanguage(options: Intl.DateTimeFormatOptions): (ms: number) => string {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (ms) => {
    const language = readLanguage()
    const format = formats.get(language) ?? new Intl.DateTimeFormat(language, options)
    formats.set(language, format)
    return format.format(ms)
  }
}

/** The same for days: one is kept as its midnight in UTC and read there, and no other zone moves it. */
export const dayInDateLanguage = (options: Intl.DateTimeFormatOptions) =>
  inDateLanguage({ ...options, timeZone: 'UTC' })
