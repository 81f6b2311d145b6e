/** "da" is "Danish": BCP 47 tags in English; anything else stays as it is. */
export function languageName(tag: string): string {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? (languages.of(tag) ?? tag) : tag
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
