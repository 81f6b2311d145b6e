import { create } from 'zustand'

/** Not yet in TypeScript's DOM types: Chromium only. */
type InstallPromptEvent = Event & { prompt: () => Promise<unknown> }

type AppInstall = { offer?: InstallPromptEvent | undefined; isInstalled: boolean }

const useOffer = create<AppInstall>()(() => ({ isInstalled: false }))

/** `isIos`: the browser offers nothing, but has "Add to Home Screen" in its share menu. */
export function useInstall() {
  const { offer, isInstalled } = useOffer()
  return { canInstall: offer !== undefined, install, isIos: isIos(), isInstalled }
}

/** Shows the browser's own question. An offer can be used once. */
async function install(): Promise<void> {
  const { offer } = useOffer.getState()
  useOffer.setState({ offer: undefined })
  await offer?.prompt()
}

export function watchInstallOffers(): void {
  const isStandalone = window.matchMedia('(display-mode: standalone)').matches
  useOffer.setState({
    isInstalled: isStandalone || ('standalone' in navigator && navigator.standalone === true),
  })
  window.addEventListener('beforeinstallprompt', (event) => {
    useOffer.setState({ offer: event as InstallPromptEvent })
  })
  window.addEventListener('appinstalled', () => {
    useOffer.setState({ offer: undefined, isInstalled: true })
  })
}

function isIos(): boolean {
  if (import.meta.env.SSR) return false
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  const { maxTouchPoints, userAgent } = navigator
  return /iPad|iPhone|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}
