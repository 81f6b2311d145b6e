import { describeChange } from '#components/describe-change.ts'
import { downloadBackup } from '#components/downloads.ts'
import type { Change } from '#state/entries.ts'
import { acceptInstallOffer } from '#state/accept-install.ts'
import { useInstallOffer } from '#state/install-offer.ts'
import { readHistory, redo, undo } from '#state/undo.ts'
import { setDates, setMotion, setSingleKeys, setTheme } from '#state/preference-edits.ts'
import type { PlainCommand } from './command.ts'
import { nextFilms } from './next-films.ts'

/** What belongs to no single film. */
export const generalCommands: readonly PlainCommand[] = [
  {
    id: 'palette',
    group: 'Commands',
    title: 'Search everything',
    keys: ['Mod+k'],
    isOffered: () => false,
    run: ({ show }) => show({ what: 'palette' }),
  },
  {
    id: 'search',
    group: 'Commands',
    title: 'Search the catalogue',
    words: 'find filter',
    keys: ['/'],
    run: ({ goTo }) => goTo('/', '[type=search]'),
  },
  {
    id: 'keys',
    group: 'Commands',
    title: 'Keyboard map',
    words: 'shortcuts help keys',
    keys: ['?'],
    run: ({ show }) => show({ what: 'keys' }),
  },
  {
    id: 'next',
    group: 'Commands',
    title: 'What next?',
    words: 'suggest random pick choose film tonight queue',
    run: ({ goTo }) => goTo('/watchlist'),
    answers: nextFilms,
  },
  {
    id: 'plan',
    group: 'Commands',
    title: 'Plan viewings',
    words: 'viewing plan dates calendar schedule club class',
    run: ({ goTo }) => goTo('/guide/plan'),
  },
  {
    id: 'undo',
    group: 'Commands',
    title: 'Undo',
    words: 'take back',
    keys: ['Mod+z'],
    isHeardElsewhere: true,
    isOffered: () => readHistory().undo !== undefined,
    isTold: true,
    run: async () => tell('Taken back', undo()),
  },
  {
    id: 'redo',
    group: 'Commands',
    title: 'Redo',
    words: 'bring back again',
    keys: ['Mod+Shift+z', 'Mod+y'],
    isHeardElsewhere: true,
    isOffered: () => readHistory().redo !== undefined,
    isTold: true,
    run: async () => tell('Brought back', redo()),
  },
  {
    id: 'latest-change',
    group: 'Commands',
    title: 'Go to what was just done',
    words: 'toast undo latest change message',
    keys: ['u'],
    isOffered: () => findToastButton() !== null,
    run: () => findToastButton()?.focus(),
  },
  {
    id: 'add-film',
    group: 'Commands',
    title: 'Add a film',
    words: 'new own create',
    run: ({ show }) => show({ what: 'add-film' }),
  },
  {
    id: 'select',
    group: 'Commands',
    title: 'Select films',
    words: 'bulk edit many several all',
    run: ({ goTo }) => goTo('/watchlist', '.watchlist-tools [aria-pressed]'),
  },
  {
    id: 'tags',
    group: 'Commands',
    title: 'Manage tags',
    words: 'rename merge delete',
    run: ({ show }) => show({ what: 'tags' }),
  },
  {
    id: 'backup',
    group: 'Commands',
    title: 'Download backup',
    words: 'export save file json',
    isTold: true,
    run: async () => (await downloadBackup()).says,
  },
  {
    id: 'import',
    group: 'Commands',
    title: 'Import a file',
    words: 'restore backup bring in letterboxd',
    run: ({ goTo }) => goTo('/data', '[type=file]'),
  },
  {
    id: 'erase',
    group: 'Commands',
    title: 'Delete everything',
    words: 'erase reset clear forget all data',
    run: ({ goTo }) => goTo('/data', '#erase'),
  },
  ...(['light', 'dark', 'system'] as const).map((theme) => ({
    id: `theme ${theme}`,
    group: 'Commands' as const,
    title: `Theme: ${theme === 'system' ? 'as this device' : theme}`,
    words: `appearance colours mode system ${theme === 'dark' ? 'night' : ''}`,
    run: () => setTheme(theme),
  })),
  ...(['reduced', 'system'] as const).map((motion) => ({
    id: `motion ${motion}`,
    group: 'Commands' as const,
    title: `Movement: ${motion === 'system' ? 'as this device' : 'none'}`,
    words: 'motion animation reduced',
    run: () => setMotion(motion),
  })),
  ...(['british', 'american'] as const).map((dates) => ({
    id: `dates ${dates}`,
    group: 'Commands' as const,
    title: `Dates: ${dates === 'british' ? '22 November' : 'November 22'}`,
    words: `language of dates english day month ${dates}`,
    run: () => setDates(dates),
  })),
  ...(['on', 'off'] as const).map((singleKeys) => ({
    id: `single-keys ${singleKeys}`,
    group: 'Commands' as const,
    title: `Single-key shortcuts: ${singleKeys}`,
    words: 'keyboard switch',
    run: () => setSingleKeys(singleKeys),
  })),
  {
    id: 'install',
    group: 'Commands',
    title: 'Install Reel North',
    words: 'app home screen',
    isOffered: () => useInstallOffer.getState().offer !== undefined,
    run: () => void acceptInstallOffer(),
  },
]

/** The palette stays, so that one may go on. */
const tell = (how: string, change: Change | undefined) =>
  change ? `${how}: ${describeChange(change)}` : 'There was nothing left to do.'

/** It stays as long as it has the focus, and it stands after everything else on the page. */
const findToastButton = () => document.querySelector<HTMLElement>('.toast button')
