import { BOOKLET_PARTS, type BookletPart } from './booklet-parts.ts'
import { type Paper, paperOfLanguages } from '#domain/paper.ts'

/** How much room there is for an answer, in lines. */
export const ROOMS = [
  { value: '3', label: '3 lines' },
  { value: '6', label: '6 lines' },
  { value: '12', label: '12 lines' },
] as const

/** What was chosen for the next printing; kept as long as the kit is open. */
export type Choices = {
  paper: Paper
  /** The parts of the guide to be printed. */
  parts: readonly BookletPart[]
  /** What gives an ending away is printed, too. */
  tellsEnd: boolean
  /** What the person wrote and marked; theirs alone, and so only printed when they say so. */
  hasOwn: boolean
  room: (typeof ROOMS)[number]['value']
  hasViewings: boolean
  hasForm: boolean
  /** The viewings of one year; of all, and of unknown days, without. */
  year: string | undefined
}

export const firstChoices = (): Choices => ({
  paper: paperOfLanguages(navigator.languages),
  parts: BOOKLET_PARTS,
  tellsEnd: false,
  hasOwn: false,
  room: '6',
  hasViewings: true,
  hasForm: true,
  year: undefined,
})
