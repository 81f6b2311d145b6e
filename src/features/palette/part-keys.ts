/** Keys that one part of a page hears itself while it has the focus, whatever the settings say. */
export const PART_KEYS: readonly {
  title: string
  keys: readonly { does: string; keys: readonly string[] }[]
}[] = [
  {
    title: 'In a film’s note',
    keys: [
      { does: 'Bold', keys: ['Mod+b'] },
      { does: 'Italic', keys: ['Mod+i'] },
    ],
  },
  {
    title: 'In the queue, on a film’s handle',
    keys: [
      { does: 'Pick up, and put down', keys: ['Space'] },
      { does: 'Move up or down once picked up', keys: ['ArrowUp', 'ArrowDown'] },
      { does: 'Move to the top or the bottom', keys: ['Home', 'End'] },
      { does: 'Put back where it was', keys: ['Escape'] },
    ],
  },
  {
    title: 'While selecting films, on a checkbox',
    keys: [
      { does: 'Select', keys: ['Space'] },
      {
        does: 'Select all from the one chosen last to this',
        keys: ['Shift+Space', 'Shift+Click'],
      },
    ],
  },
]
