const WORDS = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ')

/** "Six" for 6, at the start of a sentence; figures above twelve. */
export function numberWord(count: number): string {
  return WORDS[count] ?? String(count)
}
