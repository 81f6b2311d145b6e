/// <reference types="vite/client" />

/** From package.json. */
declare const __APP_VERSION__: string

declare module 'virtual:posters' {
  /** The sprite's address: `<use href={`${spriteUrl}#${film.id}`} />`. */
  export const spriteUrl: string
  export const posterIds: readonly string[]
}
