import { lostFileError } from '#state/lost-file.ts'
import address from '#styles/guide.css?url'

/**
 * Resolves once the guide’s looks are there, and rejects if they are gone, as after an update. They are no part of the stylesheet in every page; the
 * build links them where it renders a page of the guide itself, and tests have none.
 */
export function loadGuideStyles(): Promise<void> | undefined {
  if (import.meta.env.SSR || address === '') return undefined
  if (document.querySelector(`link[rel=stylesheet][href="${address}"]`)) return undefined
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(lostFileError())
    })
    document.head.append(link)
  })
}
