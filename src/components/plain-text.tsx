import { Spoiler } from './markdown-spoiler.tsx'

/** A text as it was typed. If it hides something, all of it is folded. */
export function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="plain-text">
      {text.includes('||') ? <Spoiler key={text}>{text}</Spoiler> : text}
    </p>
  )
}
