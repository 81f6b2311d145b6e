import { createContext, type ReactNode, use, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './button.tsx'

const DialogContext = createContext({ titleId: '', close: () => {} })

/** A modal dialog: the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function Dialog({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Closed before it goes: a dialog that is only removed does not give the focus back.
    return () => dialog?.close()
  }, [])
  return (
    <DialogContext value={{ titleId, close: () => ref.current?.close() }}>
      <dialog ref={ref} aria-labelledby={titleId} onClose={onClose} className="dialog">
        {children}
      </dialog>
    </DialogContext>
  )
}

Dialog.Title = function DialogTitle({ children }: { children: ReactNode }) {
  return <h2 id={use(DialogContext).titleId}>{children}</h2>
}

Dialog.Close = function DialogClose({ children }: { children: ReactNode }) {
  return <Button onClick={use(DialogContext).close}>{children}</Button>
}
