import { type FormEvent, useId, useState } from 'react'
import { listTags } from '#domain/bulk-tags.ts'
import { formatStars, isRating, type Rating, RATINGS } from '#domain/rating.ts'
import { useRecords } from '#state/entries.ts'
import { Button } from '#ui/button.tsx'

type FormProps<T> = { isOff: boolean } & T

const submits = (onSubmit: () => void) => (event: FormEvent) => {
  event.preventDefault()
  onSubmit()
}

/** Chosen first and set then: a select that acts at once would act at every arrow key. */
export function RateForm({ isOff, onRate }: FormProps<{ onRate: (to?: Rating) => void }>) {
  const [steps, setSteps] = useState(0)
  return (
    <form
      className="bulk-form"
      onSubmit={submits(() => onRate(isRating(steps) ? steps : undefined))}
    >
      <label className="bulk-field">
        <span className="field-label">Rate</span>
        <select
          className="field-control"
          value={steps}
          onChange={({ currentTarget }) => setSteps(Number(currentTarget.value))}
        >
          {[undefined, ...RATINGS].map((rating) => (
            <option key={rating ?? 0} value={rating ?? 0}>
              {formatStars(rating)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" aria-disabled={isOff}>
        Set rating
      </Button>
    </form>
  )
}

export function TagForm({ isOff, onTag }: FormProps<{ onTag: (tag: string) => void }>) {
  const [text, setText] = useState('')
  const tags = listTags(useRecords())
  const listId = useId()
  const tag = text.replace(/\s+/g, ' ').trim()
  const add = () => {
    if (isOff || tag === '') return
    onTag(tag)
    setText('')
  }
  return (
    <form className="bulk-form" onSubmit={submits(add)}>
      <label className="bulk-field">
        <span className="field-label">Tag</span>
        <input
          className="field-control"
          value={text}
          list={listId}
          autoComplete="off"
          enterKeyHint="done"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <datalist id={listId}>
        {tags.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      <Button type="submit" aria-disabled={isOff || tag === ''}>
        Add tag
      </Button>
    </form>
  )
}
