import type { LinkProblem, Unlinked } from '#state/link-store.ts'

type Words = { title: (name: string) => string; text: string }

const SAFE = 'Everything is safe here, and it is looked for again by itself.'

/** The heading that the focus goes to when a link begins or ends. */
export const LINKED_HEADING = 'linked'

/** Why a linked file is not kept up to date, what is safe and what to do. */
export const PROBLEMS: Readonly<Record<Exclude<LinkProblem, 'asks'>, Words>> = {
  permission: {
    title: (name) => `${name} is not connected`,
    text: 'The browser wants you to allow it once more. Until then nothing is read from the file or written to it; everything is safe here.',
  },
  gone: {
    title: (name) => `${name} is not where it was`,
    text: `It was moved, renamed or deleted, or its drive is away just now. ${SAFE}`,
  },
  empty: {
    title: (name) => `${name} is empty`,
    text: 'It may be on its way here, so it is left alone for now and looked at again by itself. If it stays empty, write it anew: all you have here goes into it.',
  },
  damaged: {
    title: (name) => `${name} is cut off, or was changed`,
    text: 'It may not have arrived whole, so nothing of it was merged and it is not written over; it is looked at again by itself. If it stays so, look at what it holds, then write it anew.',
  },
  foreign: {
    title: (name) => `${name} holds something else now`,
    text: 'It is no backup of this app any more, so it is left alone. Unlink it, and link another file or folder.',
  },
  newer: {
    title: (name) => `${name} comes from a newer version`,
    text: 'Reload to update this app. Until then nothing of the file is merged and it is not written over.',
  },
  'too-large': {
    title: (name) => `${name} is larger than 50 MB`,
    text: 'That is more than is read, so it is left alone.',
  },
  full: {
    title: (name) => `There is no room for ${name}`,
    text: 'Its drive or folder is full. Everything is safe here; make room there, and it is tried again by itself.',
  },
  'no-room': {
    title: (name) => `Not all of ${name} fits in this browser`,
    text: 'What could not be kept here stays in the file, which is not written over.',
  },
  waits: {
    title: (name) => `${name} waits`,
    text: 'First answer the notice at the top of the page. Until then nothing is read from the file or written to it.',
  },
  failed: {
    title: (name) => `${name} could not be read or written`,
    text: 'Another program may be busy with it. Everything is safe here, and it is tried again by itself.',
  },
}

/** Why what was chosen is not linked. It is as it was. */
export const REFUSALS: Partial<Record<LinkProblem, string>> = {
  permission: 'The browser was not allowed to read and write it.',
  damaged:
    'It is a backup that is cut off, or that was changed by hand. You can import it below, and link another file.',
  foreign: 'It is not a backup of this app.',
  newer: 'It comes from a newer version of this app. Reload to update, then link it again.',
  'too-large': 'It is larger than 50 MB, the most that is read.',
  gone: 'It is not there any more.',
}

/** What is said after a link has ended. */
export const ENDED: Readonly<Record<Unlinked, string>> = {
  asked: 'Unlinked. The file stays as it is.',
  fresh: 'Unlinked, since you started fresh. The file stays as it is.',
  removed: 'Unlinked, since you accepted the removal. The file stays as it is.',
  erased: 'Unlinked, since everything was deleted. The file stays as it is.',
}
