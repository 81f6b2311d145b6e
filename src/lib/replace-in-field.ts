type Replacement = { start: number; end: number; insert: string; selection: [number, number] }

/** Replaces a part of a field's text as if it had been typed: the browser's own undo takes it back. */
export function replaceInField(
  field: HTMLTextAreaElement,
  { start, end, insert, selection }: Replacement,
): void {
  field.focus()
  field.setSelectionRange(start, end)
  if (start !== end || insert !== '') {
    // Nothing has come to replace it: other ways leave the browser's undo behind.
    const isTyped =
      'execCommand' in document &&
      document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
    if (!isTyped) {
      const { value: text } = field
      // By the prototype, since React keeps its own account of the field's value.
      const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
      value?.set?.call(field, text.slice(0, start) + insert + text.slice(end))
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  field.setSelectionRange(...selection)
}
