/** "PL" is "Poland": ISO 3166-1 codes as the reader's English knows them; unknown codes stay as they are. */
export function countryName(code: string): string {
  return countries.of(code) ?? code
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
