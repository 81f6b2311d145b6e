import { memo } from 'react'
import { type MarkdownPiece, splitMarkdown } from '#domain/markdown-pieces.ts'
import { Blocks } from './markdown-blocks.tsx'
import { readMarkdown } from './markdown-lexer.ts'
import { PlainText } from './plain-text.tsx'

/** Each piece is read and drawn by itself, and again only when it changes. */
export function MarkdownText({ text }: { text: string }) {
  const { pieces, unset } = splitMarkdown(text)
  return (
    <div className="markdown">
      {pieces.map((piece, at) => (
        // What is open in a piece is kept by its words (Spoiler).
        // oxlint-disable-next-line react/no-array-index-key -- a piece has no name but its place
        <Piece key={at} {...piece} />
      ))}
      {unset > 0 && (
        <p className="meta">
          {unset} more characters are not shown here, since the text is very long. All of it is kept
          as you typed it.
        </p>
      )}
    </div>
  )
}

const Piece = memo(function Piece({ text, isPlain, under }: MarkdownPiece) {
  const tokens = isPlain ? undefined : readMarkdown(text, under)
  return tokens ? <Blocks tokens={tokens} /> : <PlainText text={text} />
})
