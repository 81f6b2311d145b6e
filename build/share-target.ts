/** Where the system sends what is shared with the installed app. The service worker answers there. */
export const SHARE_TARGET = '/share-target'
/** The data page, with word that nothing arrived. */
export const NOT_SHARED = '/data#not-shared'

type Posted = { request: Request }

/**
 * Keeps what was shared until the data page has shown it, and leads there. Its text is written into
 * the service worker as it stands, so it uses nothing from outside itself.
 */
export const keepShared = async ({ request }: Posted): Promise<Response> => {
  const leadTo = (path: string) => Response.redirect(new URL(path, request.url).href, 303)
  try {
    const form = await request.formData()
    const texts = [...form.getAll('text'), ...form.getAll('url')]
    const words = texts.flatMap((text) => (typeof text === 'string' ? text : [])).join('\n')
    const kept = await caches.open('shared')
    for (const part of [...form.getAll('files'), ...(words.trim() ? [words] : [])]) {
      const isFile = typeof part !== 'string'
      const headers = isFile ? { 'X-Name': encodeURIComponent(part.name) } : {}
      await kept.put(`/share-target/${crypto.randomUUID()}`, new Response(part, { headers }))
    }
    return leadTo('/data')
  } catch {
    return leadTo('/data#not-shared')
  }
}
