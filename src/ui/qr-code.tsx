import { correction, generate } from 'lean-qr'

/** The largest code that a phone's camera still reads from a screen: 97 fields to a side, 858 bytes. */
const LARGEST_VERSION = 20
/** So much white around it, in fields, as readers want. */
const MARGIN = 4

/** Whether the text fits into one code that a camera reads. */
export function fitsQrCode(text: string): boolean {
  try {
    encode(text)
    return true
  } catch {
    return false
  }
}

const encode = (text: string) =>
  generate(text, { minCorrectionLevel: correction.L, maxVersion: LARGEST_VERSION })

/** A code that a camera reads as the text; `label` says what it opens. Dark on white in any theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, get } = bitmapOf(text)
  const across = Array.from({ length: size }, (_, at) => at)
  const path = across
    .flatMap((y) => across.filter((x) => get(x, y)).map((x) => `M${x} ${y}h1v1h-1z`))
    .join('')
  const box = [-MARGIN, -MARGIN, size + 2 * MARGIN, size + 2 * MARGIN].join(' ')
  return (
    <svg
      viewBox={box}
      role="img"
      aria-label={label}
      className="qr-code"
      shapeRendering="crispEdges"
    >
      <rect x={-MARGIN} y={-MARGIN} width="100%" height="100%" className="qr-ground" />
      <path d={path} className="qr-fields" />
    </svg>
  )
}

function bitmapOf(text: string) {
  const bitmap = encode(text)
  return { size: bitmap.size, get: (x: number, y: number) => bitmap.get(x, y) }
}
