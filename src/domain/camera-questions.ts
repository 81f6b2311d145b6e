import type { Guide } from './guide.ts'

export type CameraOfFilm = Guide['camera']['films'][number]

/** What is asked of each camera, in the order of its way to us. */
export const CAMERA_QUESTIONS = [
  { key: 'asked', question: 'Who asked to film' },
  { key: 'allowed', question: 'Who allowed it' },
  { key: 'watched', question: 'Who watched the camera' },
  { key: 'edited', question: 'Who cut the film' },
  { key: 'couldShow', question: 'What it could show' },
  { key: 'couldNotShow', question: 'What it could not show' },
] as const

/** What the comparison ends with. */
export const CAMERA_END = 'What follows from it'

/** All said of one camera: a section of its own where terms are explained. */
export const textsOfCamera = (camera: CameraOfFilm): string[] =>
  CAMERA_QUESTIONS.map(({ key }) => camera[key].text)
