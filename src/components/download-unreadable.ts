/** The text that could not be read, as it was found. */
export async function downloadUnreadable(key: string): Promise<void> {
  await import('./backup-download.ts').then((download) => download.saveUnreadable(key))
}
