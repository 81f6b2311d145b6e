/** Opens the print window with this part marked, so that the looks can leave all beside it out. */
export function printAlone(part: Element): void {
  part.setAttribute('data-printing', '')
  // Some browsers return at once, and print later.
  addEventListener('afterprint', () => part.removeAttribute('data-printing'), { once: true })
  print()
}
