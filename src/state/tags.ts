import type { FilmId } from '#domain/film.ts'
import {
  countTags,
  deleteTag,
  fieldsToTag,
  fieldsToUntag,
  quoteTags,
  renameTag,
  tagKey,
  type CountedTag,
  type Tag,
} from '#domain/tags.ts'
import { plainName } from '#lib/plain-name.ts'
import { readRecords, setParts, useRecords } from './entries.ts'
import { readFilms, titleOfFilm, useFilms } from './films.ts'

/** Every tag of the films that are here, by name. */
export const useTags = (): CountedTag[] => countTags(useFilms(), useRecords())

/** Each tag as it is written on the user's films already. */
export function asOnOthers(names: readonly string[]): readonly string[] {
  const tags = countTags(readFilms(), readRecords())
  return names.map((name) => tags.find(({ key }) => key === tagKey(name))?.name ?? name)
}

/** Gives a film these tags, each written as it is on other films. */
export function tagFilm(filmId: FilmId, names: readonly string[]): void {
  const record = readRecords().get(filmId)
  const written = asOnOthers(names)
  const fields = Object.assign({}, ...written.map((name) => fieldsToTag(record, name)))
  setParts(`${titleOfFilm(filmId)}: tagged ${quoteTags(written)}`, [{ filmId, fields }])
}

export function untagFilm(filmId: FilmId, { key, name }: Tag): void {
  const fields = fieldsToUntag(readRecords().get(filmId), key)
  setParts(`${titleOfFilm(filmId)}: tag ${quoteTags([name])} removed`, [{ filmId, fields }])
}

/** On every film; where the other name is a tag already, the two become one. */
export function renameTagEverywhere({ key, name }: Tag, to: string): void {
  const names = `${quoteTags([name])} to ${quoteTags([plainName(to)])}`
  setParts(`Tag renamed: ${names}`, renameTag(readRecords(), key, to))
}

export function mergeTags({ key, name }: Tag, into: Tag): void {
  const says = `Tag ${quoteTags([name])} is part of ${quoteTags([into.name])} now`
  setParts(says, renameTag(readRecords(), key, into.name))
}

export function deleteTagEverywhere({ key, name }: Tag): void {
  setParts(`Tag ${quoteTags([name])} deleted`, deleteTag(readRecords(), key))
}
