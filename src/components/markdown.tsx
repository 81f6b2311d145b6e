import { lazy, Suspense } from 'react'
import { hasMarkup } from '#domain/markdown-pieces.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { PlainText } from './plain-text.tsx'

const MarkdownText = lazy(async () => ({
  default: (await import('./markdown-text.tsx')).MarkdownText,
}))

/** The user's text, set as Markdown; the reader of Markdown is loaded with the first text that needs it. */
export function Markdown({ text }: { text: string }) {
  if (!hasMarkup(text)) return <PlainText text={text} />
  return (
    <ErrorBoundary fallback={() => <PlainText text={text} />}>
      <Suspense>
        <MarkdownText text={text} />
      </Suspense>
    </ErrorBoundary>
  )
}
