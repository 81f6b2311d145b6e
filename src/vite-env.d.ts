/// <reference types="vite/client" />

declare module 'virtual:posters' {
  /** The sprite's address: `<use href={`${spriteUrl}#${film.id}`} />`. */
  export const spriteUrl: string
  export const posterIds: readonly string[]
}
