const list = new Intl.ListFormat('en')

/** The first of these names, and how many more there are: "A, B and 9,656 more". */
export function listSome(names: readonly string[], most: number): string {
  const more = names.length - most
  return list.format(
    more > 0 ? [...names.slice(0, most), `${more.toLocaleString('en')} more`] : names,
  )
}
