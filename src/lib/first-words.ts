import { plainName } from './plain-name.ts'

/** What a text begins with, on one line, to tell it from others by; never cut within a grapheme. */
export function firstWords(text: string): string {
  const words = plainName(text)
  return words.length < text.trim().length ? `${words}…` : words
}
