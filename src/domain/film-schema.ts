import * as v from 'valibot'
import { claim, claims, nativeText, provenance, text } from './claim-schema.ts'

/**
 * The shape of one file in `src/catalogue/films`. Every fact says how sure we are of it and where it
 * was read, so the page can show its provenance. Only the build and the tests run this schema: the
 * client takes its types from here and none of its bytes.
 */

function fact<TSchema extends v.GenericSchema>(value: TSchema) {
  return v.strictObject({ value, ...provenance, note: v.optional(text) })
}

/** A claim that may give away how the film goes on is folded away on the page. */
const watchingClaim = v.strictObject({ ...claim.entries, spoiler: v.optional(v.literal(true)) })
const watchingClaims = v.pipe(v.array(watchingClaim), v.minLength(1))

const year = v.pipe(v.number(), v.integer(), v.minValue(1895), v.maxValue(2100))

const person = v.strictObject({
  name: text,
  native: v.optional(v.array(nativeText)),
  part: text,
  ...provenance,
})

const place = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  name: text,
  /** Degrees, WGS 84, approximate. */
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  ...provenance,
})

/** Something the article that began this list says, and what the sources say instead. */
const correction = v.strictObject({
  said: text,
  verdict: v.picklist([
    'wrong',
    'corrected',
    'overstated',
    'contested',
    'unverified',
    'incomplete',
  ]),
  right: text,
  ...provenance,
})

const award = v.strictObject({ festival: text, category: text, year, ...provenance })

/** ISO 3166-1 alpha-2. */
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))
/** BCP 47. */
const language = v.pipe(v.string(), v.regex(/^[a-z]{2}$/))

export const filmSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  /** Place in the catalogue; no two films share one. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: fact(text),
  alsoTitled: v.optional(fact(text)),
  originalTitles: v.pipe(
    v.array(v.strictObject({ ...nativeText.entries, ...provenance })),
    v.minLength(1),
  ),
  /** Other spellings people type for its title and its people, in any script; not shown. */
  alsoWritten: v.optional(v.pipe(v.array(text), v.minLength(1))),
  year: fact(year),
  /** The years the camera was there. */
  filmed: fact(v.strictObject({ from: year, to: year, text })),
  premiere: v.optional(fact(text)),
  directors: v.pipe(
    v.array(v.strictObject({ name: text, native: v.optional(v.array(nativeText)), ...provenance })),
    v.minLength(1),
  ),
  countries: fact(v.pipe(v.array(country), v.minLength(1))),
  languages: fact(v.pipe(v.array(language), v.minLength(1))),
  minutes: fact(v.pipe(v.number(), v.integer(), v.minValue(1))),
  kind: fact(v.picklist(['documentary', 'fiction'])),
  production: v.optional(fact(text)),
  people: v.array(person),
  awards: v.array(award),
  themes: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
  /** One line for the card: what this film helps to understand. */
  line: claim,
  /** Two or three sentences: what happens. */
  summary: claim,
  /** What it helps to understand, at length. */
  lens: claims,
  /** What can be seen in it. */
  shows: claims,
  access: v.strictObject({
    kind: v.picklist([
      'invited and supervised',
      'undercover pretext',
      'family visits',
      'escorted delegation',
      'permitted and escorted',
      'state co-production',
    ]),
    text,
    ...provenance,
  }),
  /** What to know before, notice while, and think over after watching. */
  lookFor: v.strictObject({ before: claims, while: watchingClaims, after: watchingClaims }),
  /** Small things that most people overlook the first time. */
  easilyMissed: v.optional(watchingClaims),
  /** What was arranged for the camera, and what was not. */
  stagedAndReal: v.optional(watchingClaims),
  /** What no camera in this position could record. */
  cannotShow: v.optional(claims),
  /** What became of the film, and of those who made it or appear in it. */
  becameOfIt: v.optional(watchingClaims),
  /** What another film of the catalogue adds to this one. */
  adds: v.optional(
    v.pipe(v.array(v.strictObject({ film: text, ...claim.entries })), v.minLength(1)),
  ),
  contentNotes: claims,
  corrections: v.array(correction),
  places: v.array(place),
  ids: v.strictObject({
    imdb: v.optional(fact(v.pipe(v.string(), v.regex(/^tt\d{7,9}$/)))),
    tmdb: v.optional(fact(v.pipe(v.number(), v.integer()))),
    letterboxd: v.optional(fact(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)))),
  }),
  /** Every key used above, once. A source that is not on the web has no address. */
  sources: v.record(
    v.string(),
    v.strictObject({
      title: text,
      url: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//))),
    }),
  ),
})
