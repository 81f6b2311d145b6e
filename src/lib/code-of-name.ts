import { countryName } from './country-name.ts'
import { foldText } from './fold-text.ts'
import { languageName } from './language-name.ts'

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

/** What people write beside the names that the browser knows. */
const COUNTRIES = { usa: 'US', uk: 'GB', 'great britain': 'GB', 'czech republic': 'CZ', dprk: 'KP' }

let countries: ReadonlyMap<string, string> | undefined
let languages: ReadonlyMap<string, string> | undefined

/** "Poland" and "pl" are "PL"; what is no country's name or code stays as it is. */
export function countryCode(name: string): string {
  countries ??= new Map([
    ...Object.entries(COUNTRIES),
    ...codes((pair) => pair.toUpperCase(), 'und-', countryName),
  ])
  return countries.get(foldText(name)) ?? name
}

/** "Danish" and "DA" are "da"; what is no language's name or two-letter code stays as it is. */
export function languageCode(name: string): string {
  languages ??= new Map(codes((pair) => pair, '', languageName))
  return languages.get(foldText(name)) ?? name
}

/** Codes in use, by their names and by themselves: not those that were withdrawn for another. */
function codes(toCode: (pair: string) => string, before: string, nameOf: (code: string) => string) {
  return PAIRS.map(toCode)
    .filter((code) => Intl.getCanonicalLocales(before + code)[0] === before + code)
    .filter((code) => nameOf(code) !== code)
    .flatMap((code) => [[foldText(nameOf(code)), code] as const, [foldText(code), code] as const])
}
