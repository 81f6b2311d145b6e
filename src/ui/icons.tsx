import type { ReactNode } from 'react'

/** Line drawings on a 20-unit grid; decoration only, so the control they stand in carries the name. */
function Icon({ children, className = 'size-5' }: { children: ReactNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={className}
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

type IconProps = { className?: string }

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
)

export const QueueIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 5h14M3 10h8M3 15h8M15.5 10v6M12.5 13h6" />
  </Icon>
)

export const HeartIcon = ({ filled, ...props }: IconProps & { filled: boolean }) => (
  <Icon {...props}>
    <path
      d="M10 16.5S3.2 12.8 3.2 8a3.6 3.6 0 0 1 6.8-1.7A3.6 3.6 0 0 1 16.8 8c0 4.8-6.8 8.5-6.8 8.5Z"
      fill={filled ? 'currentColor' : 'none'}
    />
  </Icon>
)
