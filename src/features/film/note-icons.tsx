import type { ReactNode } from 'react'
import type { Format } from '#domain/markdown-edits.ts'
import { Icon } from '#ui/icons.tsx'

/** The toolbar's signs, on the 20-unit grid of all icons. */
const DRAWINGS: Record<Format, ReactNode> = {
  bold: <path d="M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z" strokeWidth="2.4" />,
  italic: <path d="M8 4h6M6 16h6M11.5 4l-3 12" />,
  heading: <path d="M5 4v12M15 4v12M5 10h10" />,
  list: <path d="M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01" />,
  quote: <path d="M4 4v12M8 6h9M8 10h9M8 14h6" />,
  link: (
    <path d="M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.6 2.6a3.2 3.2 0 0 0 4.6 4.6l1-1" />
  ),
  spoiler: <path d="M3 10s2.6-4.5 7-4.5S17 10 17 10s-2.6 4.5-7 4.5S3 10 3 10ZM4 16 16 4" />,
}

export const FormatIcon = ({ format }: { format: Format }) => <Icon>{DRAWINGS[format]}</Icon>
