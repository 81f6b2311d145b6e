/** A name that anyone may have given, to be shown whole within a sentence: without signs that break it. */
export const oneLine = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim() || 'a file without a name'
