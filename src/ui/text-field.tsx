import { type InputHTMLAttributes, useId } from 'react'

type Props = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'value' | 'inputMode' | 'required' | 'dir'
> & {
  label: string
  /** What may stand here, in a few words. */
  hint?: string
  /** Why what stands here cannot stay. */
  fault: string | undefined
  onText: (text: string) => void
}

/** A line of text with its label, and what is wrong with it. */
export function TextField({ label, hint, fault, onText, ...input }: Props) {
  const id = useId()
  return (
    <p className="field text-field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        {...input}
        id={id}
        className="field-control"
        autoComplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault ${id}-hint`}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <span id={`${id}-fault`} className="field-fault">
        {fault}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </p>
  )
}
