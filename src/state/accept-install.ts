import { useInstallOffer } from './install-offer.ts'

/** Shows the browser's own question. An offer can be used once. */
export async function acceptInstallOffer(): Promise<void> {
  const { offer } = useInstallOffer.getState()
  useInstallOffer.setState({ offer: undefined })
  await offer?.prompt()
}
