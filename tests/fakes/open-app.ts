import { createEntries } from '#state/create-entries.ts'
import { createJournals } from '#state/journals.ts'
import { createTextEdits } from '#state/text-edits.ts'
import { createUndo } from '#state/undo-steps.ts'
import type { KeeperOptions } from '#state/record-keeper.ts'
import { readEntry } from '#domain/entry.ts'
import { FakeDisk, type FakeTab, type Plan } from './fake-storage.ts'

let pages = 0

/** The real store in one tab of a fake browser, loaded and listening. */
export function openApp(
  tab: FakeTab,
  now: () => number = Date.now,
  options: Partial<KeeperOptions> = {},
) {
  const app = createEntries({
    open: () => tab.open(),
    now,
    tab: `tab${pages++}`,
    app: '1.0.0',
    ...options,
  })
  app.start({ events: tab.events, isHidden: () => tab.isHidden })
  // In the browser these two are done by a file that is loaded a moment later.
  const journals = createJournals(app, () => tab.open())
  journals.fold()
  journals.forgetOldTexts()
  return {
    ...app,
    ...createTextEdits(app),
    ...createUndo(app),
    tab,
    tabName: app.tab,
    journals,
    entry: (id: string) => readEntry(app.recordOf(id)),
    saveState: () => app.status.getState().saveState,
    troubles: () => app.status.getState().troubles,
  }
}

export type App = ReturnType<typeof openApp>

/** One tab over the given texts. */
export function openWith(texts: Record<string, string>, plan?: Plan) {
  const disk = new FakeDisk(Object.entries(texts))
  return { disk, app: openApp(disk.openTab(plan)) }
}

/** What a person would find after closing the page and opening it again. */
export const reopen = (disk: FakeDisk) => openApp(new FakeDisk(disk.texts).openTab())

export const film = (id: string) => `rn1:film:${id}`

/** The texts kept aside, by the key they were found under. */
export function copiesAside(disk: FakeDisk): [string, unknown][] {
  return [...disk.texts]
    .filter(([key]) => key.startsWith('rn1:bad:'))
    .map(([key, copy]) => [key.replace(/^rn1:bad:\d+:/, ''), JSON.parse(copy).text])
}
