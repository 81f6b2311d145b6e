import { type ReactNode, useEffect, useRef } from 'react'
import { MAIN_KEY } from '#lib/main-key.ts'
import { usePreferences } from '#state/preferences.ts'
import { Dialog } from '#ui/dialog.tsx'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { KeyNames } from './key-names.tsx'
import { PART_KEYS } from './part-keys.ts'

const PARTS: { title: string; group: Command['group'] }[] = [
  { title: 'Everywhere', group: 'Commands' },
  { title: 'Go to a page', group: 'Pages' },
  { title: 'On a film’s page, or with the focus on its card', group: 'Film' },
]

/** Every shortcut there is, from the list that hears them, and the keys that parts of a page have. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const { singleKeys } = usePreferences()
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus(), [])
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Keyboard map</Dialog.Title>
      <p>
        {singleKeys === 'on'
          ? `Single-key shortcuts are on. They can be switched off in Settings; those with ${MAIN_KEY} stay.`
          : `Single-key shortcuts are off. Those with ${MAIN_KEY} work; the others can be switched on in Settings.`}
      </p>
      {/* Read from its beginning, which the focus on the button at the end would scroll past. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what it is to scroll */}
      <section ref={start} tabIndex={0} aria-label="Shortcuts" className="keys-list">
        {PARTS.map(({ title, group }) => (
          <KeyTable key={group} title={title}>
            {commands
              .filter((command) => command.group === group && command.keys?.length)
              .map(({ id, title, hint, keys = [] }) => (
                <Row
                  key={id}
                  does={title}
                  hint={hint}
                  keys={keys}
                  isOff={singleKeys === 'off' && !keys[0]?.startsWith('Mod+')}
                />
              ))}
          </KeyTable>
        ))}
        {PART_KEYS.map(({ title, keys }) => (
          <KeyTable key={title} title={title}>
            {keys.map((row) => (
              <Row key={row.does} {...row} />
            ))}
          </KeyTable>
        ))}
      </section>
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

function KeyTable({ title, children }: { title: string; children: ReactNode }) {
  return (
    <table className="keys">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Does</th>
          <th scope="col">Keys</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row(props: {
  does: string
  hint?: string | undefined
  keys: readonly string[]
  isOff?: boolean
}) {
  const { does, hint, keys, isOff = false } = props
  return (
    <tr>
      <th scope="row">
        {does}
        {hint !== undefined && <span className="meta"> {hint}</span>}
      </th>
      <td>
        {keys.map((press, at) => (
          <span key={press}>
            {at > 0 && 'or '}
            <KeyNames keys={press} />
          </span>
        ))}
        {isOff && <span className="meta">(off)</span>}
      </td>
    </tr>
  )
}
