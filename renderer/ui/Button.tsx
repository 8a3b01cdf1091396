import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one most likely next step of a screen. `link`: goes elsewhere. */
  look?: 'plain' | 'primary' | 'link'
  /** `small` inside rows. */
  size?: 'normal' | 'small'
  /** Its action is under way. It keeps the focus, and does nothing when pressed. */
  busy?: boolean
}

export function Button({
  look = 'plain',
  size = 'normal',
  busy = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles[look], styles[size], className].filter(Boolean).join(' ')}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  )
}
