export const RATINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Half stars, 1 to 10. A film that is not rated has no rating at all, never zero. */
export type Rating = (typeof RATINGS)[number]

export function isRating(value: unknown): value is Rating {
  return RATINGS.some((rating) => rating === value)
}

/** "3.5 stars", "1 star", "0.5 stars" or "not rated": what a screen reader is told. */
export function formatStars(rating: Rating | undefined): string {
  if (rating === undefined) return 'not rated'
  return rating === 2 ? '1 star' : `${rating / 2} stars`
}
