export function AppMark() {
  return null
}
