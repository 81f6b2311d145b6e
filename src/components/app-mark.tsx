import { spriteUrl } from 'virtual:posters'

/** The app's mark, a reel that is a compass. */
export function AppMark() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" className="app-mark">
      <use href={`${spriteUrl}#mark`} />
    </svg>
  )
}
