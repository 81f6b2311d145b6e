import { lazy, Suspense } from 'react'
import { hasMarkup } from '#domain/markdown-pieces.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { PlainText } from './plain-text.tsx'

const MarkdownText = lazy(async () => ({
  default: (await import('./markdown-text.tsx')).MarkdownText,
}))

/**
 * The user's text, set as Markdown. The reader of Markdown is loaded with the first text that needs
 * it; until then the text stands as typed, unless it hides something: what is to be opened stays.
 */
export function Markdown({ text }: { text: string }) {
  if (!hasMarkup(text)) return <PlainText text={text} />
  const asTyped = <PlainText text={text} />
  return (
    <ErrorBoundary fallback={() => asTyped}>
      <Suspense fallback={text.includes('||') ? null : asTyped}>
        <MarkdownText text={text} />
      </Suspense>
    </ErrorBoundary>
  )
}
