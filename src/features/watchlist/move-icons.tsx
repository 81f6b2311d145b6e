import { Icon } from '#ui/icons.tsx'

const Lines = ({ d }: { d: string }) => (
  <Icon>
    <path d={d} />
  </Icon>
)

export const GripIcon = () => <Lines d="M4 7h12M4 13h12" />
export const UpIcon = () => <Lines d="M10 16V4M5 9l5-5 5 5" />
export const DownIcon = () => <Lines d="M10 4v12M5 11l5 5 5-5" />
export const TopIcon = () => <Lines d="M4 3.5h12M10 17V8M5.5 12 10 7.5l4.5 4.5" />
export const BottomIcon = () => <Lines d="M4 16.5h12M10 3v9M5.5 8l4.5 4.5L14.5 8" />
