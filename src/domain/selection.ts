/**
 * A copy in which one item is chosen or not, and with a range all from the one last chosen to it. The
 * range follows the order in which the items are listed.
 */
export function withChosen(
  selected: ReadonlySet<string>,
  change: { id: string; isChosen: boolean; from?: string | undefined },
  listed: readonly string[],
): ReadonlySet<string> {
  const { id, isChosen, from = id } = change
  const [one, other] = [listed.indexOf(from), listed.indexOf(id)]
  const range = one < 0 ? [id] : listed.slice(Math.min(one, other), Math.max(one, other) + 1)
  const copy = new Set(selected)
  for (const member of range) {
    if (isChosen) copy.add(member)
    else copy.delete(member)
  }
  return copy
}
