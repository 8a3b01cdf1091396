import type { ReactNode } from 'react'
import { useWords } from '../i18n/useWords'
import { Button } from './Button'
import { Dialog } from './Dialog'

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
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button autoFocus onClick={onCancel}>
            {t('action.cancel')}
          </Button>
          <Button look="primary" onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
