import { type FormEvent, useId, useState } from 'react'
import { formatStars, isRating, type Rating, RATINGS } from '#domain/rating.ts'
import { splitTags } from '#domain/tags.ts'
import { useTags } from '#state/tags.ts'
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

export function TagForm({ isOff, onTag }: FormProps<{ onTag: (tags: readonly string[]) => void }>) {
  const [text, setText] = useState('')
  const known = useTags()
  const listId = useId()
  const tags = splitTags(text)
  const add = () => {
    if (isOff || tags.length === 0) return
    onTag(tags)
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
          dir="auto"
          autoComplete="off"
          enterKeyHint="done"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <datalist id={listId}>
        {known.map(({ key, name }) => (
          <option key={key}>{name}</option>
        ))}
      </datalist>
      <Button type="submit" aria-disabled={isOff || tags.length === 0}>
        Add tag
      </Button>
    </form>
  )
}
