const OPENS = /(?:^|[\s\p{Ps}\p{Pi}])[*_~]*$/u

/**
 * The spoiler that a text begins with, with its marks. One in another is a part of it; where one of
 * them is never closed, it reaches to the last mark there is: rather too much is hidden than the most
 * secret part shown.
 */
export function spoilerAtStart(text: string): string | undefined {
  if (!/^\|\|(?!\|)/.test(text)) return undefined
  let depth = 1
  let end: number | undefined
  for (const { 0: mark, index } of text.slice(2).matchAll(/\|{2,}/g)) {
    const at = index + 2
    const opens = OPENS.test(text.slice(Math.max(0, at - 5), at))
    const isBeforeWords = /\S/.test(text.charAt(at + mark.length))
    end = at + 2
    depth += opens && isBeforeWords ? 1 : -1
    if (depth === 0) break
  }
  return end === undefined ? undefined : text.slice(0, end)
}

/** The text with something else in the place of each spoiler. */
export function replaceSpoilers(text: string, instead: (spoiler: string) => string): string {
  let replaced = ''
  let at = 0
  for (
    let next = text.indexOf('||');
    next >= 0;
    next = text.indexOf('||', Math.max(at, next + 1))
  ) {
    const spoiler = spoilerAtStart(text.slice(next))
    if (spoiler === undefined) continue
    replaced += text.slice(at, next) + instead(spoiler)
    at = next + spoiler.length
  }
  return replaced + text.slice(at)
}
