import { posterIds, spriteUrl } from 'virtual:posters'
import type { FilmId } from '#domain/film.ts'
import { drawTitlePoster } from '#domain/title-poster.ts'

/** The family's four colours, as the browser names them. */
export type PosterColours = Readonly<Record<'paper' | 'ink' | 'accent' | 'soft', string>>

/** A poster to be drawn on a canvas, and the letter that belongs to one made from its title. */
export type PosterPicture = { picture: HTMLImageElement; letter?: string }

/**
 * The film's poster as a picture in these colours. It is loaded from a `data:` address that is made
 * here, so that the canvas can be saved and the policy holds. Rejects when the artwork cannot be had.
 */
export async function loadPoster(
  { id, title }: { id: FilmId; title: string },
  colours: PosterColours,
): Promise<PosterPicture> {
  const isDrawn = posterIds.includes(id)
  const shapes = isDrawn ? await readSymbol(id) : titleShapes(title)
  const coloured = shapes.replace(/var\(--poster-(paper|ink|accent|soft)\)/g, (_, name: string) => {
    return colours[name as keyof PosterColours]
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 320" width="960" height="1280">${coloured}</svg>`
  const picture = new Image()
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await picture.decode()
  return { picture, ...(!isDrawn && { letter: drawTitlePoster(title).letter }) }
}

/** The film's own drawing out of the file that has them all, which was made by the build. */
async function readSymbol(id: FilmId): Promise<string> {
  const sprite = await (await fetch(spriteUrl)).text()
  const start = sprite.indexOf('>', sprite.indexOf(`<symbol id="${id}"`)) + 1
  return sprite.slice(start, sprite.indexOf('</symbol>', start))
}

function titleShapes(title: string): string {
  const { turn, shapes } = drawTitlePoster(title)
  const paths = shapes.map(({ path, tone, line }) =>
    line === undefined
      ? `<path d="${path}" fill="var(--poster-${tone})"/>`
      : `<path d="${path}" fill="none" stroke="var(--poster-${tone})" stroke-width="${line}"/>`,
  )
  return [
    '<rect width="240" height="320" fill="var(--poster-paper)"/>',
    `<g transform="rotate(${turn * 90} 120 120)">${paths.join('')}</g>`,
    '<path d="M120 292H216" stroke="var(--poster-ink)" stroke-width="8"/>',
  ].join('')
}
