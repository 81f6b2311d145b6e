/** "da" is "Danish": BCP 47 tags in English. */
export function languageName(tag: string): string {
  return languages.of(tag) ?? tag
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
