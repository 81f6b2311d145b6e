import { plural } from '#lib/plural.ts'
import { protectCell } from './csv-cell.ts'
import { isFileText, toFileText } from './file-text.ts'
import { textsWritten, type KeptFilm } from './kept-films.ts'

export type ExportFile = { readonly name: string; readonly text: string; readonly type: string }

/** The files of one format, and in sentences what of the person's own they cannot carry. */
export type Export = { readonly files: readonly ExportFile[]; readonly leftOut: readonly string[] }

const CSV = 'text/csv'

/**
 * A table as a file: every cell in quotes, lines ended as RFC 4180 has them. `protect` makes cells
 * safe in a spreadsheet; programs that read ids and texts as they are want them bare.
 */
export function csvFile(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  protect: 'protected' | 'bare',
): ExportFile {
  const toCell = (text: string) =>
    `"${(protect === 'protected' ? protectCell(text) : text).replaceAll('"', '""')}"`
  const lines = [columns, ...rows].map((cells) => cells.map(toCell).join(','))
  return { name, text: toFileText(lines.map((line) => `${line}\r\n`).join('')), type: CSV }
}

/** "3 viewings have no day: …": a sentence about so many things; none about no thing. */
export function countSentence(
  count: number,
  noun: string,
  say: (isOne: boolean) => string,
): string[] {
  return count === 0 ? [] : [`${plural(count, noun)} ${say(count === 1)}`]
}

/** "stays out: the list has no place for it.", to end such a sentence. */
export const staysOut =
  (file: string) =>
  (isOne: boolean): string =>
    `${isOne ? 'stays' : 'stay'} out: ${file} has no place for ${isOne ? 'it' : 'them'}.`

export const sumOver = (films: readonly KeptFilm[], count: (kept: KeptFilm) => number): number =>
  films.reduce((total, kept) => total + count(kept), 0)

export const sayTags = (films: readonly KeptFilm[], say: (isOne: boolean) => string): string[] =>
  countSentence(
    sumOver(films, ({ tags }) => tags.length),
    'tag',
    say,
  )

export const sayLikes = (films: readonly KeptFilm[], say: (isOne: boolean) => string): string[] =>
  countSentence(films.filter(({ liked }) => liked).length, 'like', say)

/** What no file that other programs read can hold. */
export function sayUncarried(films: readonly KeptFilm[], others: readonly string[] = []): string[] {
  const ofFilms = films.flatMap((kept) => [kept.film.title, ...kept.tags, ...textsWritten(kept)])
  const texts = [...ofFilms, ...others]
  return countSentence(
    texts.filter((text) => !isFileText(text)).length,
    'text',
    (isOne) =>
      `${isOne ? 'has' : 'have'} a character that such a file cannot hold; a � stands in its place.`,
  )
}

export const sayVersions = (films: readonly KeptFilm[]): string[] =>
  countSentence(
    sumOver(films, ({ versions }) => versions.length),
    'text',
    (isOne) =>
      `${isOne ? 'is another version' : 'are other versions'} of one that stands; the newest alone is in the file.`,
  )
