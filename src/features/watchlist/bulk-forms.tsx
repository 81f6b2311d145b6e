import { type FormEvent, useId, useRef, useState } from 'react'
import { formatStars, isRating, type Rating, RATINGS } from '#domain/rating.ts'
import { findTagFault, splitTags } from '#domain/tags.ts'
import { useTags } from '#state/tags.ts'
import { Button } from '#ui/button.tsx'
import { FieldFault } from '#ui/text-field.tsx'

type FormProps<T> = { isOff: boolean } & T

/** Chosen first and set then: a select that acts at once would act at every arrow key. */
export function RateForm({ isOff, onRate }: FormProps<{ onRate: (to?: Rating) => void }>) {
  const [steps, setSteps] = useState(0)
  const rate = (event: FormEvent) => {
    event.preventDefault()
    onRate(isRating(steps) ? steps : undefined)
  }
  return (
    <form className="bulk-form" onSubmit={rate}>
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
  const faultId = useId()
  const [isRefused, setIsRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const tags = splitTags(text)
  const fault = findTagFault(text)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (isOff || tags.length === 0) return
    setIsRefused(fault !== undefined)
    if (fault !== undefined) return field.current?.focus()
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
          aria-invalid={isRefused && fault !== undefined}
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
      <FieldFault id={faultId} fault={isRefused ? fault : undefined} />
    </form>
  )
}
