/** The papers that offices have, with what CSS calls them. */
export const PAPERS = {
  a4: { label: 'A4', size: 'A4' },
  letter: { label: 'Letter', size: 'letter' },
} as const

export type Paper = keyof typeof PAPERS

/** Where printers hold Letter. */
const LETTER = ['US', 'CA', 'MX', 'PH', 'CO', 'CL', 'VE', 'GT', 'CR', 'PA', 'DO', 'PR', 'SV', 'NI']

/** What the printers near a reader of these languages most likely hold, the first language first. */
export function paperOfLanguages(languages: readonly string[]): Paper {
  const region = /-([A-Z]{2})\b/i.exec(languages[0] ?? '')?.[1]?.toUpperCase()
  return region !== undefined && LETTER.includes(region) ? 'letter' : 'a4'
}

/** A run of pages with a head of its own, from the part of the sheet that is marked with this name. */
export type PageRun = { name: string; head: string }

const SMALL = 'font: 8.5pt system-ui, sans-serif; color: #000;'

/**
 * The rules for pages of this paper: their size, margins, numbers and running heads. A run without a head
 * has a first page as a book has one, with nothing above it.
 */
export function pageRules(paper: Paper, runs: readonly PageRun[]): string {
  const head = (text: string) => `@top-right { content: ${cssText(text)}; ${SMALL} }`
  return [
    `@page { size: ${PAPERS[paper].size}; margin: 20mm 20mm 22mm;`,
    `@top-left { content: "Reel North"; ${SMALL} }`,
    `@bottom-center { content: counter(page) " of " counter(pages); ${SMALL} } }`,
    ...runs.flatMap(({ name, head: text }) => [
      `@page kit-${name} { ${text === '' ? '@top-left { content: none }' : head(text)} }`,
      `[data-run="${name}"] { page: kit-${name}; }`,
    ]),
  ].join('\n')
}

/** A text as CSS quotes it. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
