import { X } from 'lucide-react'
import styles from './Tag.module.css'

interface TagProps {
  children: string
  /** `changed`: a part of what is being edited, or a placeholder. */
  look?: 'plain' | 'changed'
  /** With it the tag has a button, which `label` names. */
  remove?: { label: string; onRemove(): void }
}

/** A short text of the user's own, such as a tag of a contact. One that does not fit is whole on hover. */
export const Tag = ({ children, look = 'plain', remove }: TagProps) => (
  <span className={`${styles.tag} ${styles[look]}`}>
    <bdi className="cut" title={children}>
      {children}
    </bdi>
    {remove && (
      <button
        type="button"
        className={styles.remove}
        aria-label={remove.label}
        title={remove.label}
        onClick={remove.onRemove}
      >
        <X size={12} />
      </button>
    )}
  </span>
)
