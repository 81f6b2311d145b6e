import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'

/** A part that is rarely shown and so is loaded only then; `instead` is shown if it cannot be. */
export function later<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
  instead: ReactNode = null,
): ComponentType {
  const Part = lazy<ComponentType>(async () => ({ default: (await load())[name] }))
  return function Later() {
    return (
      <ErrorBoundary fallback={() => instead}>
        <Suspense>
          <Part />
        </Suspense>
      </ErrorBoundary>
    )
  }
}
