import { type FormEvent, useId, useState } from 'react'
import { formatStars, isRating, type Rating, RATINGS } from '#domain/rating.ts'
import { findTagFault, splitTags } from '#domain/tags.ts'
import { useRefusal } from '#lib/use-refusal.ts'
import { useTags } from '#state/tags.ts'
import { Button } from '#ui/button.tsx'
import { FieldFault } from '#ui/text-field.tsx'

type FormProps<T> = { isOff: boolean } & T

/** Chosen first and set then: a select that acts at once would act at every arrow key. */
export function RateForm({ isOff, onRate }: FormProps<{ onRate: (to?: Rating) => void }>) {
  const [chosen, setChosen] = useState('')
  const reasonId = useId()
  const isUnchosen = chosen === ''
  const rate = (event: FormEvent) => {
    event.preventDefault()
    const steps = Number(chosen)
    if (!isUnchosen) onRate(isRating(steps) ? steps : undefined)
  }
  return (
    <form className="bulk-form" onSubmit={rate}>
      <label className="bulk-field">
        <span className="field-label">Rate</span>
        <select
          className="field-control"
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">Choose a rating</option>
          <option value={0}>No rating</option>
          {RATINGS.map((rating) => (
            <option key={rating} value={rating}>
              {formatStars(rating)}
            </option>
          ))}
        </select>
      </label>
      <Button
        type="submit"
        aria-disabled={isOff || isUnchosen}
        aria-describedby={isUnchosen ? reasonId : undefined}
      >
        Set rating
      </Button>
      <span id={reasonId} hidden>
        Choose a rating first.
      </span>
    </form>
  )
}

export function TagForm({ isOff, onTag }: FormProps<{ onTag: (tags: readonly string[]) => void }>) {
  const [text, setText] = useState('')
  const known = useTags()
  const listId = useId()
  const faultId = useId()
  const tags = splitTags(text)
  const { field, isRefused, told } = useRefusal(findTagFault(text))
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (isOff || tags.length === 0) return
    if (isRefused()) return
    onTag(tags)
    setText('')
  }
  return (
    <form className="bulk-form" onSubmit={add}>
      <label className="bulk-field">
        <span className="field-label">Tag</span>
        <input
          className="field-control"
          ref={field}
          value={text}
          list={listId}
          aria-invalid={told !== undefined}
          aria-describedby={faultId}
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
      <FieldFault id={faultId} fault={told} />
    </form>
  )
}
