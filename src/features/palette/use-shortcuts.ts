import { useEffect, useEffectEvent, useRef } from 'react'
import { isTextField } from '#lib/is-text-field.ts'
import { MAIN_KEY } from '#lib/main-key.ts'
import { usePreferences } from '#state/preferences.ts'
import type { Place } from './command.ts'
import { commands } from './commands.ts'
import { takeEarlyKeys } from './early-keys.ts'
import { filmAtHand } from './film-at-hand.ts'
import { findByKeys, readKey } from './read-key.ts'

/** For so long the first of two keys waits for the second, and keys for a dialog that is being loaded. */
const WAITS_MS = 2000

/**
 * Hears the keys of all commands. Those without Ctrl or Cmd can be switched off, and are left alone in
 * text fields and dialogs, also when the dialog that was `asked` for is not there yet.
 */
export function useShortcuts(place: Place, asked: readonly unknown[]): void {
  const { singleKeys } = usePreferences()
  const begun = useRef({ keys: '', at: 0 })
  const askedAt = useRef(-Infinity)
  useEffect(() => {
    askedAt.current = asked.length > 0 ? performance.now() : -Infinity
  }, [asked])
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = readKey(event)
    if (key === undefined) return
    const before = event.timeStamp - begun.current.at < WAITS_MS ? begun.current.keys : ''
    begun.current = { keys: '', at: 0 }
    const hasModifier = key.startsWith('Mod+')
    const isAwaited = event.timeStamp - askedAt.current < WAITS_MS
    const isNotHere = isAwaited || singleKeys === 'off' || isElsewhere(event)
    if (hasModifier ? isFieldsOwn(event) : isNotHere) return
    const { command, isBegun } = findByKeys(commands, before + key)
    if (isBegun) begun.current = { keys: `${before}${key} `, at: event.timeStamp }
    if (!command) return
    if (command.group === 'Film') {
      const film = filmAtHand()
      if (!film) return
      event.preventDefault()
      command.run(film, place, key)
    } else if (!command.isHeardElsewhere) {
      event.preventDefault()
      void command.run(place)
    }
  })
  useEffect(() => {
    for (const event of takeEarlyKeys()) {
      // What was typed after the key that goes to the search was meant for it.
      const field = document.activeElement
      if (isSearch(field) && !isTextField(event.target)) typeInto(field, event)
      else press(event)
    }
    const listen = (event: KeyboardEvent) => event.defaultPrevented || press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isSearch = (element: Element | null): element is HTMLInputElement =>
  element?.matches('input[type=search]') ?? false

function typeInto(field: HTMLInputElement, { key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (key.length > 1 || ctrlKey || metaKey || altKey) return
  field.setRangeText(key, field.value.length, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const isElsewhere = ({ target }: Event) =>
  isTextField(target) || document.querySelector('dialog[open]') !== null

/** On Apple's keyboards Ctrl with a letter moves and cuts in a text; Cmd is the key for commands. */
const isFieldsOwn = ({ target, metaKey }: KeyboardEvent) =>
  MAIN_KEY === '⌘' && !metaKey && isTextField(target)
