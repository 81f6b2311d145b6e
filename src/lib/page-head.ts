/** The head of a page: its title before the app's name, and what search engines show of it. */
export function pageHead(title: string | undefined, description: string) {
  return {
    meta: [
      {
        title:
          title === undefined ? 'Reel North: six films on North Korea' : `${title} · Reel North`,
      },
      { name: 'description', content: description },
    ],
  }
}
