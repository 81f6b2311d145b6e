import type { Film, FilmId, NativeText } from '#domain/film.ts'
import { foldText } from '#lib/fold-text.ts'
import { loadAllFilms } from './catalogue.ts'

/** The running text of every film's page, folded for the search. */
export async function loadPageTexts(): Promise<ReadonlyMap<FilmId, string>> {
  const films = await loadAllFilms()
  return new Map(films.map((film) => [film.id, foldText(pageText(film).join(' '))]))
}

/** The film and its people in every script they are written in. */
function spellings({ originalTitles, directors, people }: Film): readonly NativeText[] {
  return [...originalTitles, ...[...directors, ...people].flatMap(({ native }) => native ?? [])]
}

function pageText(film: Film): string[] {
  const { lookFor, easilyMissed = [], stagedAndReal = [], cannotShow = [] } = film
  const { becameOfIt = [], adds = [] } = film
  const claims = [
    film.summary,
    ...film.lens,
    ...film.shows,
    film.access,
    ...film.contentNotes,
    ...easilyMissed,
    ...stagedAndReal,
    ...cannotShow,
    ...becameOfIt,
    ...adds,
  ]
  return [
    ...[...claims, ...lookFor.before, ...lookFor.while, ...lookFor.after].map(({ text }) => text),
    ...[...film.directors, ...film.people].map(({ name }) => name),
    ...film.people.map(({ part }) => part),
    ...spellings(film).flatMap(({ text, romanised }) => [text, romanised ?? '']),
    ...(film.alsoWritten ?? []),
    ...film.places.map(({ name }) => name),
    ...film.awards.map(({ festival, category }) => `${festival} ${category}`),
    ...film.corrections.map(({ said, right }) => `${said} ${right}`),
  ]
}
