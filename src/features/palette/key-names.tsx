import { Fragment } from 'react'
import { MAIN_KEY } from '#lib/main-key.ts'

const NAMES: Record<string, string> = {
  Mod: MAIN_KEY,
  ArrowUp: 'Up arrow',
  ArrowDown: 'Down arrow',
}

/** The keys as they stand on the keyboard, those pressed one after another with "then" between. */
export function KeyNames({ keys }: { keys: string }) {
  return keys.split(' ').map((press, at) => (
    // One key may be pressed twice.
    <Fragment key={`${at} ${press}`}>
      {at > 0 && <span className="keys-then"> then </span>}
      {press.split('+').map((key) => (
        <Fragment key={key}>
          <kbd>{NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>{' '}
        </Fragment>
      ))}
    </Fragment>
  ))
}
