/** What browsers do with stored data, in plain words, and what helps. */
export function BrowserLimits() {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">What a browser may do</h2>
      <ul className="claims">
        <li>A private window forgets everything when it is closed.</li>
        <li>
          Safari clears the storage of a site after seven days of use without a visit to it, unless
          the app is installed.
        </li>
        <li>
          On an iPhone or iPad an installed app starts with a storage of its own: take a backup
          first, and bring it in there.
        </li>
        <li>Clearing site data in the browser’s settings clears all copies here, too.</li>
        <li>A backup file is yours, and no browser touches it.</li>
      </ul>
    </section>
  )
}
