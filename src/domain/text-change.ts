/** A text and what is selected in it. */
export type Selected = { text: string; start: number; end: number }

/** One stretch of a text replaced; a place at its edge moves behind what opens, and not what closes. */
export type Change = { at: number; remove: number; insert: string; opens: boolean }

/** One replacement in a text, and what is selected after it. */
export type Edit = { start: number; end: number; insert: string; selection: [number, number] }

/** Changes in the order of the text as one, so that they are one step for the field's own undo. */
export function joinChanges({ text, start, end }: Selected, changes: readonly Change[]): Edit {
  const first = changes[0]?.at ?? start
  const last = changes.at(-1)
  let insert = ''
  let from = first
  for (const { at, remove, insert: added } of changes) {
    insert += text.slice(from, at) + added
    from = at + remove
  }
  const move = (place: number) =>
    changes.reduce((moved, change) => moved + shiftOf(change, place), place)
  return {
    start: first,
    end: last ? last.at + last.remove : first,
    insert,
    selection: [move(start), move(end)],
  }
}

function shiftOf({ at, remove, insert, opens }: Change, place: number): number {
  const isBehind = place > at || (place === at && opens)
  return (isBehind ? insert.length : 0) - Math.min(remove, Math.max(0, place - at))
}

export const applyEdit = (text: string, { start, end, insert }: Edit): string =>
  text.slice(0, start) + insert + text.slice(end)
