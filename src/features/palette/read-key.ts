import { isComposing } from '#lib/is-composing.ts'
import type { Command } from './command.ts'

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'repeat' | 'keyCode'
>

/**
 * The name of a pressed key: `w`, `?`, or with Ctrl or Cmd `Mod+k`, with Shift too `Mod+Shift+z`. None
 * while a word is being composed, for a key that is held down, and for keys with Alt, which are the
 * browser's and the screen reader's.
 */
export function readKey(press: Press): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = press
  if (isComposing(press) || repeat || altKey || key.length !== 1) {
    return undefined
  }
  const letter = key.toLowerCase()
  if (ctrlKey || metaKey) return `Mod+${shiftKey ? 'Shift+' : ''}${letter}`
  // A sign may need Shift, on one keyboard or another; a letter with it is another letter.
  return shiftKey && letter !== key.toUpperCase() ? undefined : letter
}

/** The command of these keys, pressed one after another, and whether they begin those of one. */
export function findByKeys(commands: readonly Command[], pressed: string) {
  const has = (fits: (keys: string) => boolean) => (command: Command) =>
    command.keys?.some(fits) ?? false
  return {
    command: commands.find(has((keys) => keys === pressed)),
    isBegun: commands.some(has((keys) => keys.startsWith(`${pressed} `))),
  }
}
