/** Two lists of one length, item by item. */
export function zip<A, B>(some: readonly A[], others: readonly B[]): [A, B][] {
  return some.map((item, at) => [item, others[at] as B])
}
