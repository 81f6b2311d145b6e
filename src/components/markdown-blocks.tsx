import type { Token, Tokens } from 'marked'
import { Inlines } from './markdown-inlines.tsx'
import type { MarkdownToken } from './markdown-lexer.ts'

/** Headings, lists, quotes and paragraphs, each in its own direction. */
export function Blocks({ tokens }: { tokens: readonly Token[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- a token has no name but its place
  return tokens.map((token, at) => <Block key={at} token={token as MarkdownToken} />)
}

/** The page has its title and its sections above the text: its first heading is a third one. */
const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const

function Block({ token }: { token: MarkdownToken }) {
  switch (token.type) {
    case 'space':
      return null
    case 'hr':
      return <hr />
    case 'heading': {
      const Heading = HEADINGS[Math.min(token.depth, HEADINGS.length) - 1] ?? 'h3'
      return (
        <Heading dir="auto">
          <Inlines tokens={token.tokens} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines tokens={token.tokens} />
        </p>
      )
    case 'blockquote':
      return (
        <blockquote dir="auto">
          <Blocks tokens={token.tokens} />
        </blockquote>
      )
    case 'code':
      return (
        <pre dir="auto">
          <code>{token.text}</code>
        </pre>
      )
    case 'list':
      return <List list={token} />
    default:
      return <Inlines tokens={[token]} />
  }
}

function List({ list: { ordered, start, items } }: { list: Tokens.List }) {
  const rows = items.map((item, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- an item has no name but its place
    <li key={at} dir="auto" data-task={item.task || undefined}>
      <Blocks tokens={item.tokens} />
    </li>
  ))
  return ordered ? <ol start={start === '' ? 1 : start}>{rows}</ol> : <ul>{rows}</ul>
}
