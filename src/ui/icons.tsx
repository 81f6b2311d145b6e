import type { ReactNode } from 'react'

/** Line drawings on a 20-unit grid; decoration only, so the control they stand in carries the name. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const CheckIcon = ({ checked }: { checked: boolean }) => (
  <Icon>{checked ? <path d="m4 10.5 4 4 8-9" /> : <circle cx="10" cy="10" r="6.5" />}</Icon>
)

export const QueueIcon = () => (
  <Icon>
    <path d="M3 5h14M3 10h8M3 15h8M15.5 10v6M12.5 13h6" />
  </Icon>
)

export const HeartIcon = ({ filled }: { filled: boolean }) => (
  <Icon>
    <path
      d="M10 16.5S3.2 12.8 3.2 8a3.6 3.6 0 0 1 6.8-1.7A3.6 3.6 0 0 1 16.8 8c0 4.8-6.8 8.5-6.8 8.5Z"
      fill={filled ? 'currentColor' : 'none'}
    />
  </Icon>
)
