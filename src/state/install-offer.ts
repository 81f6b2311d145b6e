import { create } from 'zustand'

/** Not yet in TypeScript's DOM types: Chromium only. */
type InstallPromptEvent = Event & { prompt: () => Promise<unknown> }

type Offer = { offer?: InstallPromptEvent | undefined; wasAccepted?: boolean }

/** The browser's offer to install the app. It is made once, soon after the start, so it is kept. */
export const useInstallOffer = create<Offer>()(() => ({}))

export function watchInstallOffers(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    useInstallOffer.setState({ offer: event as InstallPromptEvent })
  })
  window.addEventListener('appinstalled', () => {
    useInstallOffer.setState({ offer: undefined, wasAccepted: true })
  })
}
