/* What the device offers to pass something on with; not every browser has it. */

/** Some browsers share nothing, and some no files. */
type Offer = { canShare?: (what: ShareData) => boolean }

export const canShare = (what: ShareData): boolean =>
  'share' in navigator && ((navigator as Offer).canShare?.(what) ?? false)

/** Lets the person choose where it goes; false if they went back, or it could not be done. */
export async function shareOut(what: ShareData): Promise<boolean> {
  try {
    await navigator.share(what)
    return true
  } catch {
    return false
  }
}

/** Rejects where the browser does not allow it. */
export const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text)
