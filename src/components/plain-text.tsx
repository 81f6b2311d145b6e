import { Spoiler } from './markdown-spoiler.tsx'

const MAX_PARAGRAPHS = 1000

/**
 * A text as it was typed, each paragraph a block: a key typed in one does not lay out the others
 * anew. If the text hides something, all of it is folded.
 */
export function PlainText({ text }: { text: string }) {
  if (text.includes('||')) {
    return (
      <p dir="auto" className="plain-text">
        <Spoiler key={text}>{text}</Spoiler>
      </p>
    )
  }
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/)
  const rest = paragraphs.splice(MAX_PARAGRAPHS)
  if (rest.length > 0) paragraphs.push(rest.join('\n\n'))
  return (
    <div className="plain-text">
      {paragraphs.map((paragraph, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a paragraph has no name but its place
        <p key={at} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  )
}
