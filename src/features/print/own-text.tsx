import { Markdown } from '#components/markdown.tsx'
import { SpoilersOpen } from '#components/markdown-spoiler.tsx'
import { PlainText } from '#components/plain-text.tsx'
import { splitMarkdown } from '#domain/markdown-pieces.ts'

type Props = {
  /** All versions of it, where several wait to be settled. */
  versions: readonly { s: string; t: string }[]
  /** Also what they hide. */
  isOpen: boolean
}

/** What somebody wrote, whole: what is too long to be set as Markdown is printed as it was typed. */
export function OwnText({ versions, isOpen }: Props) {
  return (
    <SpoilersOpen value={isOpen}>
      {versions.map(({ s, t }) => (
        <div key={s} className="sheet-own-text">
          {splitMarkdown(t).unset > 0 ? <PlainText text={t} /> : <Markdown text={t} />}
        </div>
      ))}
    </SpoilersOpen>
  )
}
