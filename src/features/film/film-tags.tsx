import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import { readTags, type Tag } from '#domain/tags.ts'
import { useRecords } from '#state/entries.ts'
import { untagFilm } from '#state/tags.ts'
import { Button } from '#ui/button.tsx'

/** The user's own tags on a film. The field for more is loaded when it is asked for. */
export function FilmTags({ id }: { id: FilmId }) {
  const tags = readTags(useRecords().get(id))
  const [field, setField] = useState<typeof import('./tag-field.tsx')>()
  const place = useRef<HTMLFieldSetElement>(null)
  const remove = (tag: Tag) => {
    untagFilm(id, tag)
    // The button that had the focus goes with its tag.
    place.current?.focus()
  }
  return (
    <fieldset className="tags" ref={place} tabIndex={-1}>
      <legend className="field-label">Tags</legend>
      {tags.length > 0 && (
        <ul className="chips" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag.key} className="chip">
              <Link to="/" search={{ tag: tag.name }}>
                <bdi>{tag.name}</bdi>
              </Link>
              <button
                type="button"
                className="chip-remove"
                aria-label={`Remove tag ${tag.name}`}
                onClick={() => remove(tag)}
              >
                <span className="chip-cross" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {field ? (
        <field.TagField id={id} />
      ) : (
        <Button
          look="quiet"
          onClick={() => void import('./tag-field.tsx').then(setField, () => {})}
        >
          Add tags
        </Button>
      )}
    </fieldset>
  )
}
