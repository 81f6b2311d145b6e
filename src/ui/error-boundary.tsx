import { Component, type ReactNode } from 'react'

type Props = { fallback: (reset: () => void, error: unknown) => ReactNode; children: ReactNode }
type State = { failure: { error: unknown } | undefined }

/** Replaces only what it wraps when that throws while rendering. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override render() {
    const { failure } = this.state
    if (!failure) return this.props.children
    return this.props.fallback(() => this.setState({ failure: undefined }), failure.error)
  }
}
