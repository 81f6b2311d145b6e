/** The head of a page: its title before the app's name. */
export const pageTitle = (title: string) => ({ meta: [{ title: `${title} · Reel North` }] })
