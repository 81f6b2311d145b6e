import { isRating, type Rating } from './rating.ts'

/** The most that can be given on another program's scale. */
export type Scale = 5 | 10 | 100

const NOTHING = /^(?:[-–—]|n\/?a|null|none|not rated|unrated)?$/i

/**
 * The rating in our ten steps, exactly: 3.5 of 5 is 7, 8 of 10 is 8, 80 of 100 is 8. None for an
 * empty cell; `unfit` for what lies between two steps or off the scale, which is never rounded.
 */
export function readRating(text: string, scale: Scale): Rating | 'none' | 'unfit' {
  if (text === '') return 'none'
  const typed = text.normalize('NFKC').trim()
  if (NOTHING.test(typed)) return 'none'
  const stars = /^(★*)(½|1⁄2)?☆*$/u.exec(typed)
  if (stars) return toStep((stars[1]?.length ?? 0) * 2 + (stars[2] ? 1 : 0))
  const [, given, most = scale] = /^(\d+(?:[.,]\d+)?)(?: ?\/ ?(5|10|100))?$/.exec(typed) ?? []
  if (given === undefined) return 'unfit'
  return toStep((Number(given.replace(',', '.')) * 10) / Number(most))
}

function toStep(value: number): Rating | 'unfit' {
  // 4.5 × 10 ÷ 5 and its like are exact or off by the last bit.
  const step = Math.round(value)
  return Math.abs(value - step) < 1e-9 && isRating(step) ? step : 'unfit'
}

/** The scale on which most of these can be read; of several the smallest. */
export function guessScale(cells: readonly string[]): Scale {
  const scales = [5, 10, 100] as const
  const fits = scales.map(
    (scale) => cells.filter((cell) => readRating(cell, scale) !== 'unfit').length,
  )
  return scales[fits.indexOf(Math.max(...fits))] ?? 10
}
