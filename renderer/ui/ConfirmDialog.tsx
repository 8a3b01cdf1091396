import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n/useWords'
import { Button } from './Button'
import styles from './ConfirmDialog.module.css'

interface ConfirmDialogProps {
  /** The question. */
  title: string
  /** What saying yes does, as the verb of its button. */
  action: string
  /** What becomes of what. */
  children: ReactNode
  onConfirm(): void
  /** Also by Escape. */
  onCancel(): void
}

/** Asks before something that is not easily taken back. The focus begins on the way out, and returns to where it was. */
export function ConfirmDialog({ title, action, children, onConfirm, onCancel }: ConfirmDialogProps) {
  const { t } = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it is still on the page, it gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <p>{children}</p>
      <div className={styles.actions}>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button look="primary" onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </dialog>
  )
}
