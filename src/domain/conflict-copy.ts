/*
 * What services that carry files between machines call the copy they make of a file that was changed
 * on two of them at once. Whether such a copy is merged is never asked of its name, but of what it
 * holds; the name only tells what may be offered for removal afterwards, since a backup that a person
 * put beside the file is not clutter.
 */

const DOT_JSON = /\.json$/i

/** What stands between the name of the file and its ending. */
const SHAPES: readonly RegExp[] = [
  // "name (Ana's conflicted copy 2026-01-31)", with a number if there are more: Dropbox,
  // help.dropbox.com/organize/conflicted-copy. "name (conflicted copy 2018-04-10 093612)": Nextcloud
  // and ownCloud, docs.nextcloud.com/server/latest/user_manual/en/desktop/conflicts.html.
  /^ \([^()]*\bconflicted copy\b[^()]*\)(?: \(\d+\))?$/i,
  // "name.sync-conflict-20260101-120000-ABCDEFG": docs.syncthing.net/users/syncing.html.
  /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/,
  // "name (1)": Google Drive, and OneDrive for files of one name.
  /^ \(\d+\)$/,
  // "name 2": iCloud Drive.
  /^ \d+$/,
  // "name_Andy-PC_Jan-03-0901-2013_Conflict": Synology Drive,
  // kb.synology.com/en-eu/DSM/tutorial/Synology_Drive_file_conflict_resolution.
  /^_[^_]+_[A-Z][a-z]{2}-\d\d-\d{4}-\d{4}_\w*Conflict(?:_\d+)?$/,
  // "name-MACHINE": OneDrive. A date there is one of our own backups.
  /^-(?!\d{4}-\d\d-\d\d)[^\s.]+$/,
]

/** Whether a name is one that a service gives to a conflicting copy of the file named `original`. */
export function isConflictCopy(name: string, original: string): boolean {
  const stem = original.replace(DOT_JSON, '')
  if (name === original || !name.startsWith(stem) || !DOT_JSON.test(name)) return false
  const between = name.slice(stem.length).replace(DOT_JSON, '')
  return SHAPES.some((shape) => shape.test(between))
}

/** What is being written by someone just now: a browser's swap file, or a service's half-carried one. */
export const isUnfinished = (name: string): boolean =>
  /^[.~]/.test(name) || /\.(?:crswap|tmp|part|partial|crdownload)$/i.test(name)
