import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of a plan or of a form for one; where the reader goes on, it takes the focus. */
export function PlanHeading(props: { id: string; isFresh: boolean; children: ReactNode }) {
  const { id, isFresh, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh])
  return (
    <h2 id={id} ref={heading} tabIndex={-1} dir="auto">
      {children}
    </h2>
  )
}
