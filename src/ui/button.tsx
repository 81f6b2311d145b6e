import type { ComponentProps } from 'react'

type ButtonProps = ComponentProps<'button'> & { look?: 'plain' | 'strong' | 'quiet' }

const LOOKS = { plain: 'button', strong: 'button button-strong', quiet: 'button button-quiet' }

export function Button({ look = 'plain', className = '', ...props }: ButtonProps) {
  return <button type="button" className={`${LOOKS[look]} ${className}`} {...props} />
}
