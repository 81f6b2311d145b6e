import { later } from '#ui/later.tsx'
import { LINKED_HEADING } from './linked-words.ts'

const Link = later(
  () => import('./linked-file.tsx'),
  'LinkedFile',
  <p role="alert">This could not be loaded. Nothing was changed; reload the page and try again.</p>,
)

/** Keeping a file up to date that another program carries to the person's other machines. */
export function LinkedSection() {
  return (
    <section aria-labelledby={LINKED_HEADING}>
      <h2 id={LINKED_HEADING} tabIndex={-1}>
        A linked file
      </h2>
      <p>
        For more than one machine: link a folder that your own Dropbox, iCloud Drive, Nextcloud,
        OneDrive or Syncthing carries between them. The app keeps a backup there up to date and
        merges what your other machines wrote into it, with no account here and nothing uploaded by
        us.
      </p>
      {import.meta.env.SSR ? null : 'showDirectoryPicker' in globalThis ? (
        <Link />
      ) : (
        <p>
          This browser cannot keep a file up to date by itself; Chrome, Edge and others built on
          Chromium can. Here, download a backup now and then, and import it on the other machine: it
          merges just the same.
        </p>
      )}
    </section>
  )
}
