/** What browsers give for every key while an input method is at work. */
const IN_COMPOSITION = 229

/**
 * Whether the key belongs to an input method that is composing a word. Safari’s tells of the key that
 * ends the composition as of any other, but for its code.
 */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === IN_COMPOSITION
