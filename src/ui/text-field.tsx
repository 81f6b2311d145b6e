import { type InputHTMLAttributes, type Ref, useId } from 'react'

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
  ref?: Ref<HTMLInputElement>
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
      <FieldFault id={`${id}-fault`} fault={fault} />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </p>
  )
}

/** What is wrong with a field, said when it appears: the focus may be in that field already. */
export function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
  return (
    <span id={id} aria-live="polite" className="field-fault">
      {fault}
    </span>
  )
}
