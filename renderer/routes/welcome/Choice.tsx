import { ChevronRight, type LucideIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import styles from './Choice.module.css'

interface ChoiceProps {
  icon: LucideIcon
  title: string
  detail: string
  onChoose(): void
  /** Takes the focus when the page opens. */
  first?: boolean
}

/** A way to begin, as a row of the box of choices. */
export function Choice({ icon: Icon, title, detail, onChoose, first = false }: ChoiceProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (first) button.current?.focus()
  }, [first])

  return (
    <button ref={button} type="button" className={styles.choice} onClick={onChoose}>
      <Icon size={18} />
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      <ChevronRight />
    </button>
  )
}
