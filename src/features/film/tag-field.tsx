import {
  Combobox,
  ComboboxItem,
  ComboboxLabel,
  ComboboxList,
  ComboboxProvider,
  useComboboxStore,
  useStoreState,
} from '@ariakit/react'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TagManager } from '#components/tag-manager.tsx'
import type { FilmId } from '#domain/film.ts'
import { findTagFault, hasTag, readTags, splitTags, tagKey } from '#domain/tags.ts'
import { isComposing } from '#lib/is-composing.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { tagFilm, untagFilm, useTags } from '#state/tags.ts'
import { Button } from '#ui/button.tsx'
import { FieldFault } from '#ui/text-field.tsx'

const SUGGESTED = 8

/** Adds tags, completing those the user has on other films; with an empty field takes the last away. */
export function TagField({ id }: { id: FilmId }) {
  const record = useRecords().get(id)
  const tags = useTags()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // It was asked for by a button that it takes the place of.
  useEffect(() => field.current?.focus(), [])
  const [isManaging, setIsManaging] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  const fault = isRefused ? findTagFault(text) : undefined
  const [isAsked, setIsAsked] = useState(false)
  const typed = tagKey(text)
  const suggested = tags
    .filter(({ key }) => !hasTag(record, key) && ` ${key}`.includes(` ${typed}`))
    .slice(0, SUGGESTED)
  const isOpen = isAsked && suggested.length > 0
  const store = useComboboxStore({
    value: text,
    setValue: setText,
    open: isOpen,
    setOpen: setIsAsked,
  })
  const activeId = useStoreState(store, 'activeId')

  const add = (names: readonly string[]) => {
    tagFilm(id, names)
    setText('')
    setIsRefused(false)
    setIsAsked(false)
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setIsAsked(false)
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      setIsAsked(false)
    }
    const last = readTags(record).at(-1)
    // Held down to clear what was typed, it stops before the tags.
    if (event.key === 'Backspace' && text === '' && last && !event.repeat) untagFilm(id, last)
    // With a suggestion chosen, Enter takes that one.
    if (event.key === ',' || (event.key === 'Enter' && !activeId)) {
      event.preventDefault()
      if (findTagFault(text) === undefined) add(splitTags(text))
      else setIsRefused(true)
    }
  }
  return (
    <ComboboxProvider store={store}>
      <div className="field tag-field" onBlur={leave}>
        <ComboboxLabel className="field-label">Add a tag</ComboboxLabel>
        <Combobox
          className="field-control"
          dir="auto"
          ref={field}
          enterKeyHint="done"
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-tag-fault ${id}-tag-hint`}
          // It would stand over what comes below before anything was asked of it.
          showOnClick={false}
          onKeyDown={press}
        />
        <ComboboxList className="suggestions" aria-label="Your tags">
          {suggested.map(({ key, name, count }) => (
            <ComboboxItem
              key={key}
              value={name}
              className="palette-item suggestion"
              setValueOnClick={false}
              onClick={() => add([name])}
            >
              <bdi>{name}</bdi> <span className="palette-aside">{plural(count, 'film')}</span>
            </ComboboxItem>
          ))}
        </ComboboxList>
        <FieldFault id={`${id}-tag-fault`} fault={fault} />
        <p id={`${id}-tag-hint`} className="hint">
          Enter or a comma adds it.
        </p>
      </div>
      {tags.length > 0 && (
        <Button look="quiet" onClick={() => setIsManaging(true)}>
          Manage tags
        </Button>
      )}
      {isManaging && <TagManager onClose={() => setIsManaging(false)} />}
    </ComboboxProvider>
  )
}
