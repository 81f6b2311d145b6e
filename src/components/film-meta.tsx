import type { FilmCard } from '#domain/film.ts'
import { countryName } from '#lib/country-name.ts'

/** Who made the film, where, when, and how long it is: as much of it as is known. */
export function FilmMeta({ film, isShort }: { film: FilmCard; isShort?: true }) {
  const { directors, countries, year, kind, minutes, isOwn } = film
  const length = minutes === undefined ? undefined : `${minutes} min`
  const origin = joined([isShort ? '' : countries.map(countryName).join(' and '), year], ', ')
  const makers = isShort ? '' : directors.join(' and ')
  return (
    <p className="meta">
      {isOwn && (
        <>
          <span className="yours">Yours</span>{' '}
        </>
      )}
      {makers !== '' && (
        <>
          <span>{makers}</span>
          <br />
        </>
      )}
      <span>{joined([origin, isShort ? '' : kind, length], ' · ')}</span>
    </p>
  )
}

const joined = (parts: readonly (string | number | undefined)[], sign: string) =>
  parts.filter((part) => part !== undefined && part !== '').join(sign)
