import type { ReactNode } from 'react'
import type { Token, Tokens } from 'marked'
import { SafeLink } from '#ui/safe-link.tsx'
import type { MarkdownToken } from './markdown-lexer.ts'
import { Spoiler } from './markdown-spoiler.tsx'

type Props = {
  tokens: readonly Token[]
  /** In a link there is no second link, and nothing to press. */
  inLink?: boolean
}

export function Inlines({ tokens, inLink = false }: Props) {
  return tokens.map((token, at) => {
    const known = token as MarkdownToken
    // By its words: another spoiler in the same place must not be open because this one was.
    const key = known.type === 'spoiler' || known.type === 'link' ? `${at} ${known.raw}` : at
    return <Inline key={key} token={known} inLink={inLink} />
  })
}

function Inline({ token, inLink }: { token: MarkdownToken; inLink: boolean }): ReactNode {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inlines tokens={token.tokens} inLink={inLink} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inlines tokens={token.tokens} inLink={inLink} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inlines tokens={token.tokens} inLink={inLink} />
        </del>
      )
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'checkbox':
      return <TaskMark isDone={token.checked} />
    case 'spoiler': {
      const hidden = <Inlines tokens={token.tokens} inLink={inLink} />
      return inLink ? hidden : <Spoiler>{hidden}</Spoiler>
    }
    // A picture would be fetched from a stranger: its words are shown in its place.
    case 'image':
    case 'link':
      return <LinkTo link={token} inLink={inLink} />
    case 'escape':
      return token.text
    case 'text':
      return token.tokens ? <Inlines tokens={token.tokens} inLink={inLink} /> : token.text
    // What is not Markdown stands as it was typed.
    default:
      return token.raw
  }
}

function LinkTo({ link, inLink }: { link: Tokens.Link | Tokens.Image; inLink: boolean }) {
  const { href, text, tokens } = link
  const words = text.trim() === '' ? href : <Inlines tokens={tokens} inLink />
  if (inLink) return words
  const anchor = <SafeLink href={href}>{words}</SafeLink>
  return hidesSomething(tokens) ? <Spoiler>{anchor}</Spoiler> : anchor
}

const hidesSomething = (tokens: readonly Token[] = []): boolean =>
  tokens.some(
    (token) => token.type === 'spoiler' || ('tokens' in token && hidesSomething(token.tokens)),
  )

function TaskMark({ isDone }: { isDone: boolean }) {
  return (
    <>
      <span aria-hidden="true">{isDone ? '☑' : '☐'} </span>
      <span className="sr-only">{isDone ? 'Done: ' : 'To do: '}</span>
    </>
  )
}
