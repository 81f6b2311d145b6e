import { createStore } from 'zustand/vanilla'
import { makeBackup } from '#domain/backup.ts'
import { readEntry } from '#domain/entry.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import { createLinkedFile } from '#state/linked-file.ts'
import type { Link, LinkState } from '#state/link-store.ts'
import { readRawData } from '#state/text-storage.ts'
import { FakeDisk } from './fake-storage.ts'
import { toBytes } from './fake-folder.ts'
import { openApp } from './open-app.ts'

/** The app on a machine of its own, with all that a linked file needs. */
export function openMachine(now: () => number = Date.now, disk = new FakeDisk()) {
  const tab = disk.openTab()
  const app = openApp(tab, now)
  const kept: { link?: Link } = {}
  const view = createStore<LinkState>(() => ({}))
  let snapshots = 0
  let turn: Promise<unknown> = Promise.resolve()
  const linked = createLinkedFile({
    entries: { ...app, tab: app.tabName },
    store: {
      load: async () => kept.link,
      save: async (link) => void (kept.link = link),
      forget: async (ended) => {
        delete kept.link
        view.setState({ link: null, ended })
      },
      inTurn: async (work, urgent) => {
        // As if the other one hung on its file.
        if (urgent) return work()
        const mine = turn.then(work)
        turn = mine.catch(() => undefined)
        return mine
      },
    },
    view,
    makeBackup: async (preferences) => {
      const raw = readRawData(() => tab.open())
      const settings = preferences && {
        'rn1:prefs': JSON.stringify({ state: preferences, version: 0 }),
      }
      const records = app.store.getState().records
      const content = { records, raw: { ...raw, ...settings }, app: '1.0.0' }
      return { bytes: toBytes(makeBackup({ ...content, exportedAt: new Date(now()) })), records }
    },
    listAside: () => listUnreadable(() => tab.open()),
    takeSnapshot: async () => void snapshots++,
    now,
  })
  return {
    ...app,
    linked,
    disk,
    view: () => view.getState().link,
    ended: () => view.getState().ended,
    problem: () => view.getState().link?.problem,
    snapshots: () => snapshots,
    /** Writes a note over all that stands there. */
    write: (id: string, text: string) => {
      const seen = readEntry(app.recordOf(id)).noteVersions.map(({ s }) => s)
      app.writeText(id, text, seen)
      app.endTextEdit(id)
    },
    texts: (id: string) => readEntry(app.recordOf(id)).noteVersions.map(({ t }) => t),
  }
}

export type Machine = ReturnType<typeof openMachine>
