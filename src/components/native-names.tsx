import type { NativeText as Native } from '#domain/film.ts'
import { NativeText } from './native-text.tsx'

/** All of a person's names in other scripts, each after a space. */
export function NativeNames({ names = [] }: { names?: readonly Native[] | undefined }) {
  return names.map((name) => (
    <span key={name.text}>
      {' '}
      <NativeText {...name} />
    </span>
  ))
}
