/** "PL" is "Poland": ISO 3166-1 codes as the reader's English knows them; anything else stays as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
