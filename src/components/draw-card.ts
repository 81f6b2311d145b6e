import type { ShareCard } from '#domain/share-card.ts'
import { FIVE_STARS } from '#ui/star-path.ts'
import { wrapLines } from '#lib/wrap-lines.ts'
import type { PosterColours, PosterPicture } from './poster-picture.ts'

/** Where a card's parts stand, in pixels. */
type Layout = {
  width: number
  height: number
  poster: { x: number; y: number; width: number }
  text: { x: number; y: number; width: number }
  /** Of a strip across the top, behind the poster. */
  band: number
  titleLines: number
  sentenceLines: number
}

export const CARD_LAYOUTS = {
  wide: {
    width: 1200,
    height: 630,
    poster: { x: 0, y: 0, width: 472.5 },
    text: { x: 530, y: 132, width: 610 },
    band: 0,
    titleLines: 2,
    sentenceLines: 4,
  },
  tall: {
    width: 1080,
    height: 1350,
    poster: { x: 285, y: 40, width: 510 },
    text: { x: 80, y: 852, width: 920 },
    band: 760,
    titleLines: 2,
    sentenceLines: 3,
  },
} as const satisfies Record<string, Layout>

export type CardShape = keyof typeof CARD_LAYOUTS

const DISPLAY = 'Besley, Georgia, serif'
const SANS = 'system-ui, sans-serif'

/** Draws the card; the words are set in the app's own type, once it is there. */
export async function drawCard(
  context: CanvasRenderingContext2D,
  shape: CardShape,
  card: ShareCard,
  { poster, colours }: { poster: PosterPicture; colours: PosterColours },
): Promise<void> {
  await document.fonts.load(`800 64px ${DISPLAY}`)
  const layout: Layout = CARD_LAYOUTS[shape]
  context.fillStyle = colours.paper
  context.fillRect(0, 0, layout.width, layout.height)
  context.fillStyle = colours.soft
  context.fillRect(0, 0, layout.width, layout.band)
  drawPoster(context, layout, poster, colours)
  drawWords(context, layout, card, colours)
}

function drawPoster(
  context: CanvasRenderingContext2D,
  { poster: { x, y, width } }: Layout,
  { picture, letter }: PosterPicture,
  { ink, soft }: PosterColours,
) {
  const height = (width * 4) / 3
  context.drawImage(picture, x, y, width, height)
  context.strokeStyle = soft
  context.lineWidth = 2
  context.strokeRect(x, y, width, height)
  if (letter === undefined) return
  const scale = width / 240
  context.fillStyle = ink
  context.font = `800 ${84 * scale}px ${DISPLAY}`
  context.fillText(letter, x + 24 * scale, y + 296 * scale)
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u

function drawWords(
  context: CanvasRenderingContext2D,
  { text, height, titleLines, sentenceLines }: Layout,
  { title, facts, rating, sentence }: ShareCard,
  { ink, accent, soft }: PosterColours,
) {
  let y = text.y
  const write = (words: string, font: string, size: number, most: number) => {
    context.font = font.replace('SIZE', `${size}px`)
    const isRight = RIGHT_TO_LEFT.test(words)
    context.direction = isRight ? 'rtl' : 'ltr'
    for (const line of wrapLines(
      words,
      text.width,
      most,
      (part) => context.measureText(part).width,
    )) {
      context.fillText(line, text.x + (isRight ? text.width : 0), y)
      y += size * 1.25
    }
  }
  context.fillStyle = ink
  write(title, `800 SIZE ${DISPLAY}`, 68, titleLines)
  y -= 12
  write(facts, `400 SIZE ${SANS}`, 30, 1)
  if (rating) {
    drawStars(context, { x: text.x, y: y - 12, rating }, { accent, soft })
    y += 100
  } else {
    y += 28
  }
  context.fillStyle = ink
  if (sentence.trim() !== '')
    write(`“${sentence.trim()}”`, `italic 400 SIZE ${SERIF}`, 30, sentenceLines)
  y = height - 56
  context.fillStyle = accent
  write('Reel North', `800 SIZE ${DISPLAY}`, 30, 1)
}

const SERIF = 'Charter, Georgia, serif'

function drawStars(
  context: CanvasRenderingContext2D,
  { x, y, rating }: { x: number; y: number; rating: number },
  { accent, soft }: Pick<PosterColours, 'accent' | 'soft'>,
) {
  const fiveStars = new Path2D(FIVE_STARS)
  const fillStars = (colour: string) => {
    context.fillStyle = colour
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
    context.fill(fiveStars)
  }
  context.save()
  context.translate(x, y)
  context.scale(2.2, 2.2)
  fillStars(soft)
  context.beginPath()
  context.rect(0, 0, rating * 12, 24)
  context.clip()
  fillStars(accent)
  context.restore()
}
