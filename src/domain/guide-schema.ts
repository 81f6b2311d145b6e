import * as v from 'valibot'
import { claim, claims, nativeText, provenance, slug, text } from './claim-schema.ts'

/**
 * The shape of each file in `src/catalogue/guide`. Films, terms, themes and places are named by their
 * ids and described in one file only; a film's own facts stay in the film's file. Only the tests run
 * these schemas: the client takes its types from here and none of their bytes.
 */

const filmIds = v.array(slug)

/** ISO 8601 to the day, the month or the year, as exactly as it is known. */
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/))

/** What one film has to do with the thing it stands under. */
const filmLine = v.strictObject({ film: slug, ...claim.entries })

/** An event. When a film was made and released is not here: it follows from the film's file. */
const event = v.strictObject({
  id: slug,
  date,
  /** For what lasted: when it ended. */
  until: v.optional(date),
  title: text,
  ...claim.entries,
  films: filmIds,
  terms: v.array(slug),
})

const term = v.strictObject({
  id: slug,
  term: text,
  native: v.optional(v.pipe(v.array(nativeText), v.minLength(1))),
  /** Other forms of it in running text; each of them and the term itself lead to this entry. */
  also: v.array(text),
  /** One sentence, for the explanation in place. */
  short: text,
  /** More, for the glossary; rests on the same sources. */
  ...claim.entries,
  films: filmIds,
  see: v.array(slug),
})

const theme = v.strictObject({
  /** The theme's slug. */
  id: slug,
  /** The paragraphs of the essay. */
  essay: claims,
  /** One line for each film, where several share the theme. */
  films: v.array(filmLine),
})

const place = v.strictObject({
  /** The id of a place in the films' files, which hold its name and where it lies. */
  id: slug,
  kind: v.picklist([
    'square',
    'stadium',
    'monument',
    'museum',
    'home',
    'mountain',
    'leisure',
    'city',
  ]),
  ...claim.entries,
  films: v.pipe(v.array(filmLine), v.minLength(1)),
})

const camera = v.strictObject({
  intro: claims,
  films: v.array(
    v.strictObject({
      film: slug,
      asked: claim,
      allowed: claim,
      watched: claim,
      edited: claim,
      couldShow: claim,
      couldNotShow: claim,
    }),
  ),
  outro: claims,
})

/** Minutes and lengths are added up from the films, and not written here. */
const route = v.strictObject({
  id: slug,
  title: text,
  /** For whom it is, in a few words. */
  for: text,
  ...claim.entries,
  steps: v.pipe(
    v.array(
      v.strictObject({
        film: slug,
        /** Counted from 1, where the route is spread over days. */
        day: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        ...claim.entries,
      }),
    ),
    v.minLength(1),
  ),
})

const question = v.strictObject({
  /** Never changed: the user's answer is kept under it. */
  id: slug,
  /** One film, or those the question compares. */
  films: v.pipe(filmIds, v.minLength(1)),
  text,
  /** Where to look before answering. */
  hint: v.optional(text),
  ...provenance,
})

const unknown = v.strictObject({ id: slug, title: text, ...claim.entries, films: filmIds })

const source = v.strictObject({
  title: text,
  /** When it was published, if it says so. */
  date: v.optional(date),
  /** A source that is not on the web, or only without `https:`, has no link. */
  url: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https:\/\//))),
  /** Where it stood without `https:`: to be read and typed, not followed. */
  stoodAt: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]+\//))),
})

/** The files by name: `time-line.json` and so on. */
export const guideSchemas = {
  'time-line': v.array(event),
  glossary: v.array(term),
  themes: v.array(theme),
  places: v.array(place),
  camera,
  routes: v.array(route),
  questions: v.array(question),
  unknown: v.array(unknown),
  /** Every key the guide uses, once. */
  sources: v.record(slug, source),
}
