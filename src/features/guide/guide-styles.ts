import address from '#styles/guide.css?url'

/**
 * Resolves once the guide’s looks are there. They are no part of the stylesheet in every page; the
 * build links them where it renders a page of the guide itself, and tests have none.
 */
export function loadGuideStyles(): Promise<void> | undefined {
  if (import.meta.env.SSR || address === '') return undefined
  if (document.querySelector(`link[rel=stylesheet][href="${address}"]`)) return undefined
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  return new Promise((resolve) => {
    // A plain page is better than none.
    link.addEventListener('error', () => resolve())
    link.addEventListener('load', () => resolve())
    document.head.append(link)
  })
}
