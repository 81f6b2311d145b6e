import { useEffect, useRef } from 'react'
import { MAIN_KEY } from '#lib/main-key.ts'
import { usePreferences } from '#state/preferences.ts'
import { Dialog } from '#ui/dialog.tsx'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { KeyNames } from './key-names.tsx'

const PARTS: { title: string; group: Command['group'] }[] = [
  { title: 'Everywhere', group: 'Commands' },
  { title: 'Go to a page', group: 'Pages' },
  { title: 'On a film’s page, or with the focus on its card', group: 'Film' },
]

/** Every shortcut there is, from the list that hears them. */
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
          <table key={group} className="keys">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">Does</th>
                <th scope="col">Keys</th>
              </tr>
            </thead>
            <tbody>
              {commands
                .filter((command) => command.group === group && command.keys?.length)
                .map((command) => (
                  <Row key={command.id} command={command} isOff={singleKeys === 'off'} />
                ))}
            </tbody>
          </table>
        ))}
      </section>
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

function Row({ command, isOff }: { command: Command; isOff: boolean }) {
  return (
    <tr>
      <th scope="row">
        {command.title}
        {command.hint !== undefined && <span className="meta"> {command.hint}</span>}
      </th>
      <td>
        {command.keys?.map((keys, at) => (
          <span key={keys}>
            {at > 0 && 'or '}
            <KeyNames keys={keys} />
          </span>
        ))}
        {isOff && !command.keys?.[0]?.startsWith('Mod+') && <span className="meta">(off)</span>}
      </td>
    </tr>
  )
}
