import { type ComponentType, type FunctionComponent, lazy, type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'

/** A part that is rarely shown and so is loaded only then; `instead` is shown if it cannot be. */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  instead: ReactNode = null,
): FunctionComponent<Props> {
  const Part = lazy<ComponentType<Props>>(async () => ({ default: (await load())[name] }))
  return function Later(props) {
    return (
      <ErrorBoundary fallback={() => instead}>
        <Suspense>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    )
  }
}
