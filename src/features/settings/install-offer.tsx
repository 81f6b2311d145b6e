import { useInstall } from '#state/app-install.ts'
import { Button } from '#ui/button.tsx'

/** Installing, where the browser offers it; words where only the person can do it. */
export function InstallOffer() {
  const { canInstall, install, isIos, isInstalled } = useInstall()
  return (
    <section aria-labelledby="install">
      <h2 id="install">Install</h2>
      {isInstalled ? (
        <p>Reel North is installed on this device.</p>
      ) : canInstall ? (
        <>
          <p>
            As an app it opens in its own window, works offline and is less likely to be cleared.
          </p>
          <Button look="strong" onClick={() => void install()}>
            Install Reel North
          </Button>
        </>
      ) : isIos ? (
        <p>
          On an iPhone or iPad: tap Share, then Add to Home Screen. The installed app starts with an
          empty storage of its own, so download a backup first.
        </p>
      ) : (
        <p>
          This browser offers no installation here. Reel North works offline all the same, once it
          has said so.
        </p>
      )}
    </section>
  )
}
