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
import { MY_VIEWS } from '#domain/saved-views.ts'
import { fieldsToRetag, viewsOfTag } from '#domain/view-edits.ts'
import { plainName } from '#lib/plain-name.ts'
import { plural } from '#lib/plural.ts'
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

/** On every film and in every saved view; where the other name is a tag already, the two become one. */
export function renameTagEverywhere({ key, name }: Tag, to: string): void {
  const names = `${quoteTags([name])} to ${quoteTags([plainName(to)])}`
  setParts(`Tag renamed: ${names}`, partsToRename(key, plainName(to)))
}

export function mergeTags({ key, name }: Tag, into: Tag): void {
  const says = `Tag ${quoteTags([name])} is part of ${quoteTags([into.name])} now`
  setParts(says, partsToRename(key, into.name))
}

function partsToRename(key: string, to: string) {
  const records = readRecords()
  const fields = fieldsToRetag(records.get(MY_VIEWS), key, to)
  return [...renameTag(records, key, to), { filmId: MY_VIEWS, fields }]
}

/** On every film. A view that asks for it stays, and is told of. */
export function deleteTagEverywhere({ key, name }: Tag): void {
  const views = viewsOfTag(readRecords().get(MY_VIEWS), key).length
  const asking = views === 1 ? '1 view still asks' : `${plural(views, 'view')} still ask`
  const says = `Tag ${quoteTags([name])} deleted${views > 0 ? `; ${asking} for it` : ''}`
  setParts(says, deleteTag(readRecords(), key))
}
