/** The app's mark, a reel that is a compass; drawn as in `artwork/mark.svg`. */
export function AppMark() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M24 0a24 24 0 0 0 0 48 24 24 0 0 0 0-48zM24 0l7 27-7 14-7-14zM7 14a5 5 0 0 0 10 0 5 5 0 0 0-10 0zM31 14a5 5 0 0 0 10 0 5 5 0 0 0-10 0zM7 34a5 5 0 0 0 10 0 5 5 0 0 0-10 0zM31 34a5 5 0 0 0 10 0 5 5 0 0 0-10 0z"
      />
      <path
        fill="var(--accent)"
        stroke="var(--accent)"
        strokeWidth=".5"
        strokeLinejoin="round"
        d="M24 .5l7 26.5H17z"
      />
    </svg>
  )
}
