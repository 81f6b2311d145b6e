import { acceptInstallOffer } from '#state/accept-install.ts'
import { useInstallOffer } from '#state/install-offer.ts'
import { Button } from '#ui/button.tsx'

/** Installing, where the browser offers it; words where only the person can do it. */
export function InstallOffer() {
  return (
    <section aria-labelledby="install">
      <h2 id="install">Install</h2>
      <Offer />
    </section>
  )
}

function Offer() {
  const { offer, wasAccepted } = useInstallOffer()
  if (wasAccepted === true || runsAsApp()) return <p>Reel North is installed on this device.</p>
  if (offer) {
    return (
      <>
        <p>As an app it opens in its own window, works offline and is less likely to be cleared.</p>
        <Button look="strong" onClick={() => void acceptInstallOffer()}>
          Install Reel North
        </Button>
      </>
    )
  }
  if (isIos()) {
    return (
      <p>
        On an iPhone or iPad: tap Share, then Add to Home Screen. The installed app starts with an
        empty storage of its own, so download a backup first.
      </p>
    )
  }
  return (
    <p>
      This browser offers no installation here. Reel North works offline all the same, once it has
      said so.
    </p>
  )
}

function runsAsApp(): boolean {
  return !import.meta.env.SSR && window.matchMedia('(display-mode: standalone)').matches
}

function isIos(): boolean {
  if (import.meta.env.SSR) return false
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  const { maxTouchPoints, userAgent } = navigator
  return /iPad|iPhone|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}
