import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { usePausedText } from './use-paused-text.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function Shown({ text }: { text: string }) {
  return <p>{usePausedText(text)}</p>
}

const long = 'word '.repeat(5000)

it('follows a short text at once', () => {
  const { container, rerender } = render(<Shown text="a" />)
  rerender(<Shown text="ab" />)
  expect(container).toHaveTextContent('ab')
})

it('B10 H4 follows a long text once the typing pauses', () => {
  const { container, rerender } = render(<Shown text={long} />)
  for (const typed of ['a', 'ab', 'abc']) {
    rerender(<Shown text={long + typed} />)
    act(() => void vi.advanceTimersByTime(300))
    expect(container.textContent).toBe(long)
  }
  act(() => void vi.advanceTimersByTime(200))
  expect(container.textContent).toBe(`${long}abc`)
})

it('shows a long text that was just pasted', () => {
  const { container, rerender } = render(<Shown text="a" />)
  rerender(<Shown text={long} />)
  expect(container.textContent).toBe(long)
})
