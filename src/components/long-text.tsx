type Props = {
  text: string
  /** The id of the element that names it. */
  labelledBy: string
}

/** A text as it was written, in a box of its own: the keyboard can scroll what is longer than the box. */
export function LongText({ text, labelledBy }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- to be scrolled by the arrow keys
    <div role="group" aria-labelledby={labelledBy} tabIndex={0} dir="auto" className="version-text">
      {text}
    </div>
  )
}
