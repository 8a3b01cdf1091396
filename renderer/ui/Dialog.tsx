import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  /** Buttons at its foot, the most likely one last. The focus begins on what has `autoFocus`, else on the first control. */
  actions: ReactNode
  /** `wide` for lists and forms. */
  size?: 'narrow' | 'wide'
  children: ReactNode
  /** By Escape. */
  onClose(): void
}

/** Something to be settled before going on. The focus stays in it, and returns to where it was. Long content scrolls. */
export function Dialog({ title, actions, size = 'narrow', children, onClose }: DialogProps) {
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
      className={`${styles.dialog} ${styles[size]}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  )
}
