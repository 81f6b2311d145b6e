import type { EntryRecord } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import type { TextOf } from '#domain/find-films.ts'
import { lastEdited } from '#domain/last-edited.ts'
import { rankMatch } from '#domain/rank-match.ts'
import { foldText } from '#lib/fold-text.ts'
import { findFilm } from '#state/films.ts'
import type { Place } from './command.ts'
import { anyFilmItem, filmCommandItem, plainItem } from './command-items.ts'
import { commands } from './commands.ts'
import { filmItem, rankFilms } from './film-items.ts'
import type { Item, Section } from './item.ts'
import { usedLately } from './lately.ts'
import { verbItems } from './verb-items.ts'
import { viewItems } from './view-items.ts'

export type Listed = {
  films: readonly FilmCard[]
  records: ReadonlyMap<FilmId, EntryRecord>
  textOf: TextOf
  /** The film of the page, or of the card that had the focus. */
  atHand: FilmCard | undefined
  /** What the page has besides. */
  buttons: readonly Item[]
  place: Place
}

/** More than these are found faster by another letter. */
const MOST_FILMS = 20
const LATE_FILMS = 4

/** All there is to choose from; with nothing typed, what is most likely wanted comes first. */
export function listSections(listed: Listed, typed: string): Section[] {
  if (typed === '') return usual(listed)
  const folded = foldText(typed)
  const found = folded === '' ? [] : matching(listed, folded, typed)
  return found
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ title, items }) => ({ title, items }))
}

function usual(listed: Listed): Section[] {
  const { records } = listed
  const lateFilms = lastEdited(records, LATE_FILMS + 1)
    .flatMap((id) => (id === listed.atHand?.id ? [] : (findFilm(id) ?? [])))
    .slice(0, LATE_FILMS)
  const used = usedLately().flatMap((id) => listCommands().find((item) => item.id === id) ?? [])
  const rest = listCommands().filter((item) => !used.includes(item))
  return [
    ...atHandSection(listed),
    { title: 'Lately', items: [...used, ...lateFilms.map((film) => pageOf(film, listed))] },
    { title: 'Pages', items: rest.filter(isPage) },
    { title: 'Views', items: viewItems(listed) },
    { title: 'Commands', items: rest.filter((item) => !isPage(item)) },
  ].filter(({ items }) => items.length > 0)
}

function matching(listed: Listed, typed: string, text: string) {
  const films = rankFilms(listed, typed)
  const ranked = (title: string, items: readonly Item[]) => {
    const fits = items
      .map((item) => ({ item, rank: rankItem(item, typed) }))
      .filter(({ rank }) => rank !== undefined)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    return {
      title,
      items: fits.map(({ item }) => item),
      rank: fits[0]?.rank ?? 3,
    }
  }
  const all = listCommands()
  const [first] = films
  return [
    { title: 'Do with a film', items: verbItems(listed, typed), rank: 0.5 },
    ...atHandSection(listed).map(({ title, items }) => ranked(title, items)),
    {
      title: 'Films',
      items: [
        ...films.slice(0, MOST_FILMS).map(({ film, isByText }) => pageOf(film, listed, isByText)),
        ...(films.length > MOST_FILMS ? [allItem(films.length, text, listed)] : []),
      ],
      rank: first && !first.isByText ? (rankMatch(typed, foldText(first.film.title)) ?? 2) : 2.5,
    },
    ranked('Pages', all.filter(isPage)),
    ranked('Views', viewItems(listed)),
    ranked(
      'Commands',
      all.filter((item) => !isPage(item)),
    ),
    ranked('On this page', listed.buttons),
  ]
}

function atHandSection({ atHand }: Listed): Section[] {
  if (!atHand) return []
  const items = commands.flatMap((command) =>
    command.group === 'Film' ? (filmCommandItem(command, atHand) ?? []) : [],
  )
  return [{ title: atHand.title, items }]
}

const listCommands = (): Item[] =>
  commands.flatMap((command) => {
    if (command.group === 'Film') return anyFilmItem(command)
    return command.isOffered?.() === false ? [] : plainItem(command)
  })

const isPage = ({ choice }: Item) => choice.kind === 'plain' && choice.command.group === 'Pages'

const pageOf = (film: FilmCard, listed: Listed, isByText = false) =>
  filmItem(
    film,
    listed,
    { kind: 'run', run: () => listed.place.goToFilm(film) },
    isByText ? 'on its page or in your note' : undefined,
  )

const allItem = (count: number, q: string, { place }: Listed): Item => ({
  id: 'all films',
  title: `Show all ${count.toLocaleString('en')} in the catalogue`,
  choice: { kind: 'run', run: () => place.goToView({ q }) },
})

function rankItem({ title, choice }: Item, typed: string) {
  const words = 'command' in choice ? (choice.command.words ?? '') : 'view'
  return rankMatch(typed, foldText(title), foldText(words))
}
