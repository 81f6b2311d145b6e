/** Whether a key pressed here is typing, or a choice by its letter: such a key belongs to the field. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])',
    )
  )
}
