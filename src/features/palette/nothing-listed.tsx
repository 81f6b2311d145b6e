import { Button } from '#ui/button.tsx'

/** What to do when nothing is called so. */
export function NothingListed({ text, onAdd }: { text: string; onAdd: () => void }) {
  return (
    <div className="palette-nothing">
      <p>
        Nothing here is called “<bdi>{text}</bdi>”, and no film’s page or note says it. Try fewer
        letters or another spelling. A film that is not here yet can be added.
      </p>
      <Button onClick={onAdd}>Add a film</Button>
    </div>
  )
}
