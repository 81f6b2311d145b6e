import { useNavigate, useSearch } from '@tanstack/react-router'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { tagKey, type CountedTag } from '#domain/tags.ts'
import { withTagRenamed } from '#domain/view-edits.ts'
import { findNameFault, plainName } from '#lib/plain-name.ts'
import { plural } from '#lib/plural.ts'
import { useRefusal } from '#lib/use-refusal.ts'
import { deleteTagEverywhere, mergeTags, renameTagEverywhere, useTags } from '#state/tags.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { ChangeInDialog } from './change-in-dialog.tsx'

/** All the user's tags: to give one another name, make two one, or delete one, on every film at once. */
export function TagManager({ onClose }: { onClose: () => void }) {
  const tags = useTags()
  const [renamed, setRenamed] = useState<string>()
  const asked = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = useRef<HTMLDivElement>(null)
  const finish = () => {
    setRenamed(undefined)
    place.current?.focus()
  }
  const follow = (key: string, to: string) => {
    finish()
    // The films that are shown for the tag stay.
    const search = withTagRenamed(asked, key, to)
    if (search.tag === asked.tag && search.tag2 === asked.tag2) return
    void navigate({ to: '/', search, replace: true })
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Tags</Dialog.Title>
      <div ref={place} role="group" aria-label="Your tags" tabIndex={-1} className="tag-list">
        {tags.length === 0 && <p>No film has a tag.</p>}
        <ul>
          {tags.map((tag) => (
            <li key={tag.key} className="tag-row">
              <span>
                <bdi className="tag-name">{tag.name}</bdi>{' '}
                <span className="meta">{plural(tag.count, 'film')}</span>
              </span>
              {renamed === tag.key ? (
                <RenameTag tag={tag} tags={tags} onRenamed={follow} onCancel={finish} />
              ) : (
                <span className="tag-actions">
                  <Button
                    aria-label={`Rename or merge ${tag.name}`}
                    onClick={() => setRenamed(tag.key)}
                  >
                    Rename or merge
                  </Button>
                  <Button
                    aria-label={`Delete ${tag.name}`}
                    onClick={() => {
                      deleteTagEverywhere(tag)
                      finish()
                    }}
                  >
                    Delete
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <ChangeInDialog onTakenBack={finish} />
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

type RenameProps = {
  tag: CountedTag
  tags: readonly CountedTag[]
  onRenamed: (key: string, to: string) => void
  onCancel: () => void
}

/** Another name for a tag. The name of another tag makes the two one, and the button says so. */
function RenameTag({ tag, tags, onRenamed, onCancel }: RenameProps) {
  const [name, setName] = useState(tag.name)
  const fault = findNameFault(name)
  const { field, isRefused, told } = useRefusal(fault)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [field])
  const isOther = ({ key }: CountedTag) => key !== tag.key && key === tagKey(name)
  const other = fault === undefined ? tags.find(isOther) : undefined
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (plainName(name) === '') return
    if (isRefused()) return
    if (other) mergeTags(tag, other)
    else renameTagEverywhere(tag, name)
    onRenamed(tag.key, other?.name ?? plainName(name))
  }
  return (
    <form className="tag-rename" onSubmit={save}>
      <TextField
        label={`New name for “${tag.name}”, or the tag to merge it into`}
        dir="auto"
        required
        ref={field}
        value={name}
        fault={told}
        onText={setName}
      />
      <span className="tag-actions">
        <Button type="submit" look="strong">
          {other ? `Merge into “${other.name}”` : 'Rename'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </span>
    </form>
  )
}
