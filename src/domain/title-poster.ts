import { firstLetter } from '#lib/first-letter.ts'
import { hashText } from '#lib/hash-text.ts'

type Shape = { path: string; tone: 'ink' | 'accent' | 'paper'; line?: number }

/** A poster as shapes on the family's ground of 240 × 320, and the title's letter below them. */
export type TitlePoster = {
  letter: string
  /** Which of the family's inks is its accent. */
  ink: number
  /** Quarter turns of the shapes about the middle of their square. */
  turn: number
  shapes: readonly Shape[]
}

export const INKS = 6

/** The shapes fill a square of six by six fields, as wide as the posters' margin of 24 leaves it. */
const [EDGE, FIELD, FIELDS] = [24, 32, 6]
const FAR = EDGE + FIELD * FIELDS
const at = (field: number) => EDGE + FIELD * field
const SIX = Array.from({ length: FIELDS }, (_, field) => field)

const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}z`
const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** All drawings there are; each is given a number below six, for what stands out in it. */
const DRAWINGS: readonly ((one: number) => Shape[])[] = [
  slats,
  field,
  quarterRings,
  stairs,
  horizon,
  arches,
  chevrons,
  ribbons,
]

/** Always the same poster for a title. */
export function drawTitlePoster(title: string): TitlePoster {
  const hash = hashText(title.trim())
  const take = (below: number, place: number) => Math.floor(hash / 8 ** place) % below
  const draw = DRAWINGS[take(DRAWINGS.length, 0)] ?? slats
  return {
    letter: firstLetter(title),
    ink: take(INKS, 6),
    turn: take(4, 1),
    shapes: draw(take(FIELDS, 3)),
  }
}

/** A row of boards, one of them fallen forward. */
function slats(one: number): Shape[] {
  const boards = SIX.filter((board) => board !== one).map((board) => box(at(board), EDGE, 16, 192))
  return [
    { path: boards.join(''), tone: 'ink' },
    { path: box(at(one), EDGE + 48, 24, 144), tone: 'accent' },
  ]
}

/** Points in rank and file around a large one. */
function field(one: number): Shape[] {
  const [x, y] = [1 + (one % 4), 1 + ((one * 3) % 4)]
  const points = SIX.flatMap((row) => SIX.map((column) => [column, row] as const))
    .filter(([column, row]) => Math.hypot(column - x, row - y) > 1.5)
    .map(([column, row]) => disc(at(column) + 16, at(row) + 16, 8))
  return [
    { path: points.join(''), tone: 'ink' },
    { path: disc(at(x) + 16, at(y) + 16, 36), tone: 'accent' },
  ]
}

/** Rings about a corner, and what they come from. */
function quarterRings(one: number): Shape[] {
  const inner = 32 + 16 * (one % 3)
  const arc = (r: number) => `M${EDGE + r} ${EDGE}A${r} ${r} 0 0 1 ${EDGE} ${EDGE + r}`
  const rings = SIX.map((ring) => inner + 28 + 24 * ring).filter((r) => r <= 188)
  return [
    { path: rings.map(arc).join(''), tone: 'ink', line: 8 },
    { path: `${arc(inner)}V${EDGE}z`, tone: 'accent' },
  ]
}

/** Steps up, one of them lit. */
function stairs(one: number): Shape[] {
  const step = (x: number) => box(at(x), FAR - FIELD * (x + 1), 26, FIELD * (x + 1))
  return [
    {
      path: SIX.filter((x) => x !== one)
        .map(step)
        .join(''),
      tone: 'ink',
    },
    { path: step(one), tone: 'accent' },
  ]
}

/** A sun at the edge of a sea. */
function horizon(one: number): Shape[] {
  const level = EDGE + 88 + 8 * (one % 3)
  const lines = SIX.map((line) => level + 12 + 16 * line).filter((y) => y <= FAR - 4)
  const x = 96 + 8 * one
  return [
    { path: `M${x - 72} ${level}a72 72 0 0 1 144 0z`, tone: 'accent' },
    { path: lines.map((y) => `M${EDGE} ${y}H${FAR}`).join(''), tone: 'ink', line: 8 },
  ]
}

/** Doors within doors, the last one open. */
function arches(one: number): Shape[] {
  const depth = 2 + (one % 3)
  const arch = (inset: number) => {
    const r = 92 - inset
    return `M${28 + inset} ${FAR}V${28 + inset + r}a${r} ${r} 0 0 1 ${2 * r} 0V${FAR}`
  }
  const doors = Array.from({ length: depth }, (_, door) => door * 20)
  return [
    { path: doors.map(arch).join(''), tone: 'ink', line: 8 },
    { path: `${arch(depth * 20)}z`, tone: 'accent' },
  ]
}

/** Peaks behind one another. */
function chevrons(one: number): Shape[] {
  const peak = (y: number) => `M${EDGE} ${y + 96}L120 ${y}L${FAR} ${y + 96}`
  const place = 1 + (one % 4)
  const others = SIX.filter((line) => line !== place && line < 5)
  return [
    { path: others.map((line) => peak(30 + 22 * line)).join(''), tone: 'ink', line: 8 },
    { path: peak(30 + 22 * place), tone: 'accent', line: 14 },
  ]
}

/** Two ways that cross, one above the other. */
function ribbons(one: number): Shape[] {
  const lanes = [-16, 0, 16]
  const shift = 16 * (one % 3) - 16
  const across = lanes.map((lane) => `M${EDGE} ${120 + shift + lane}H${FAR}`).join('')
  const down = lanes.map((lane) => `M${120 - shift + lane} ${EDGE}V${FAR}`).join('')
  return [
    { path: down, tone: 'ink', line: 8 },
    { path: across, tone: 'paper', line: 24 },
    { path: across, tone: 'accent', line: 8 },
  ]
}
