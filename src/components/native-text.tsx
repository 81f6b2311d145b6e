import type { NativeText as Native } from '#domain/film.ts'

/** A name in its own script, marked with its language, and how to read it where that helps. */
export function NativeText({ text, lang, romanised }: Native) {
  return (
    <>
      <bdi lang={lang}>{text}</bdi>
      {romanised !== undefined && romanised !== text && (
        <span className="romanised"> ({romanised})</span>
      )}
    </>
  )
}
