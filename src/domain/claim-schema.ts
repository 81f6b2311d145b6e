import * as v from 'valibot'

/**
 * What every data file of the catalogue and the guide is made of: statements that say how sure we are
 * of them and where they were read.
 */

/**
 * `seed`: only the article this list came from says so. `found`: read in a named source. `known`:
 * common knowledge. A fact nobody could confirm has no word here: it is left out.
 */
const confidence = v.picklist(['seed', 'found', 'known'])

const sourceKeys = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))), v.minLength(1))

export const provenance = { confidence, sources: sourceKeys }

export const text = v.pipe(v.string(), v.trim(), v.minLength(1))

/** A word that can stand in an address: of a film, a place, a term, a question. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))

/** One sentence or short paragraph in our own words. */
export const claim = v.strictObject({ text, ...provenance })
export const claims = v.pipe(v.array(claim), v.minLength(1))

/** A name in its own script; `lang` is a BCP 47 tag, `romanised` how to read it in Latin letters. */
export const nativeText = v.strictObject({
  text,
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/)),
  romanised: v.optional(text),
})
