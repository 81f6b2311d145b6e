import { Marked, type MarkedToken, type Token } from 'marked'
import { replaceSpoilers, spoilerAtStart } from '#domain/markdown-spoilers.ts'

export type SpoilerToken = { type: 'spoiler'; raw: string; tokens: Token[] }
export type MarkdownToken = MarkedToken | SpoilerToken

const isNothing = () => undefined

/** What surprises a person who only writes is off: HTML, indented code, underlined headings, tables. */
const marked = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: {
    html: isNothing,
    code: isNothing,
    lheading: isNothing,
    def: isNothing,
    table: isNothing,
  },
  // A spoiler holds together: no emphasis reaches into it from outside and breaks it open.
  hooks: {
    emStrongMask: (text) =>
      replaceSpoilers(text, (spoiler) => `||${'a'.repeat(spoiler.length - 4)}||`),
  },
  extensions: [
    {
      name: 'spoiler',
      level: 'inline',
      start: (text) => {
        const at = text.indexOf('||')
        return at < 0 ? undefined : at
      },
      tokenizer(text) {
        const raw = spoilerAtStart(text)
        if (raw === undefined) return undefined
        return { type: 'spoiler', raw, tokens: this.lexer.inlineTokens(raw.slice(2, -2)) }
      },
      childTokens: ['tokens'],
    },
  ],
})

/**
 * The parts of a text; none if it cannot be read. Headings go down one step at a time from the last
 * one before, so that the page's outline has no gaps.
 */
export function readMarkdown(text: string, under: number): MarkdownToken[] | undefined {
  try {
    const tokens = marked.lexer(text)
    let level = under
    void marked.walkTokens(tokens, (token) => {
      if (token.type !== 'heading') return
      level = Math.min((token as { depth: number }).depth, level + 1)
      Object.assign(token, { depth: level })
    })
    return tokens as MarkdownToken[]
  } catch {
    return undefined
  }
}
