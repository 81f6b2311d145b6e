import { Button } from '#ui/button.tsx'

/** Stands in for one film that could not be drawn; the others go on. */
export function CardFailure({ title, onRetry }: { title: string; onRetry: () => void }) {
  return (
    <div role="alert" className="card-failure">
      <p>
        <strong>{title}</strong> could not be shown. What you kept about it is still on this device.
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  )
}
