import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  icon: LucideIcon
  title: string
  /** What will be here, or what to do. */
  detail: string
  children?: ReactNode
}

export function EmptyState({ icon: Icon, title, detail, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon size={24} />
      <p className={styles.title}>{title}</p>
      <p className={styles.detail}>{detail}</p>
      {children}
    </div>
  )
}
