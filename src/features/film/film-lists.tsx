import { CORRECTIONS_INTRO, FILM_TITLES } from '#components/film-titles.ts'
import { GuideLink } from '#components/guide-link.tsx'
import { NativeNames } from '#components/native-names.tsx'
import { TermText } from '#components/terms.tsx'
import type { Film } from '#domain/film.ts'
import { SafeLink } from '#ui/safe-link.tsx'
import { Cited, SourceMarks } from '#components/cited.tsx'
import { Section } from './film-sections.tsx'

export function People({ film }: { film: Film }) {
  if (film.people.length === 0) return null
  return (
    <Section title={FILM_TITLES.people} texts={film.people.map(({ part }) => part)}>
      <ul className="people">
        {film.people.map(({ name, native, part, ...provenance }) => (
          <li key={name}>
            <strong>{name}</strong>
            <NativeNames names={native} />, <TermText text={part} /> <SourceMarks {...provenance} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Places({ film }: { film: Film }) {
  if (film.places.length === 0) return null
  return (
    <Section title={FILM_TITLES.places}>
      <ul className="claims">
        {film.places.map(({ id, name, ...provenance }) => (
          <li key={id}>
            <GuideLink page="places" part={id} className="link">
              {name}
            </GuideLink>{' '}
            <SourceMarks {...provenance} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Where the article that began this list is wrong, and what is right. */
export function Corrections({ film }: { film: Film }) {
  if (film.corrections.length === 0) return null
  return (
    <Section
      title={FILM_TITLES.corrections}
      texts={film.corrections.flatMap(({ said, right }) => [said, right])}
    >
      <p>{CORRECTIONS_INTRO}</p>
      <dl className="corrections">
        {film.corrections.map(({ said, right, verdict, ...provenance }) => (
          <div key={said}>
            <dt>
              <span className="verdict">{verdict}</span> <TermText text={said} />
            </dt>
            <dd>
              <Cited text={right} {...provenance} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** The same film in public film databases. */
export function Elsewhere({ film: { ids, title } }: { film: Film }) {
  const links = [
    ids.imdb && { site: 'IMDb', href: `https://www.imdb.com/title/${ids.imdb.value}/` },
    ids.tmdb && { site: 'TMDB', href: `https://www.themoviedb.org/movie/${ids.tmdb.value}` },
    ids.letterboxd && {
      site: 'Letterboxd',
      href: `https://letterboxd.com/film/${ids.letterboxd.value}/`,
    },
  ].filter((link) => link !== undefined)
  if (links.length === 0) return null
  return (
    <Section title="Elsewhere">
      <p>
        {links.map(({ site, href }) => (
          <span key={site} className="elsewhere">
            <SafeLink href={href}>
              {title.value} on {site}
            </SafeLink>
          </span>
        ))}
      </p>
    </Section>
  )
}
