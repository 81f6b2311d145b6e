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
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Keyboard map</Dialog.Title>
      <p>
        {singleKeys === 'on'
          ? 'Single-key shortcuts are on. They can be switched off in Settings; those with Ctrl or ⌘ stay.'
          : 'Single-key shortcuts are off, and not listed as working below. They can be switched on in Settings.'}
      </p>
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
