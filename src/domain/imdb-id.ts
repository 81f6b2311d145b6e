const ADDRESS =
  /^(?:https?:\/\/)?(?:(?:www|m)\.)?imdb\.com\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?title\/tt(\d+)(?:[/?#].*)?$/i
const ID = /^(?:tt)?(\d+)$/i
const SHORTEST = 7
const LONGEST = 10

/** `tt0123456`, from the id or any address of the film on IMDb; undefined for any other text. */
export function parseImdbId(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim()
  const [, digits = ''] = ADDRESS.exec(typed) ?? ID.exec(typed) ?? []
  const number = digits.replace(/^0+/, '')
  if (number === '' || number.length > LONGEST) return undefined
  // A number alone is an id only if it is as long as one.
  if (typed === digits && digits.length < SHORTEST) return undefined
  return `tt${number.padStart(SHORTEST, '0')}`
}
