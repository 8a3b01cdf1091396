import styles from './KeyCap.module.css'

/** A key as it is printed on the keyboard. Those who listen hear of it by `aria-keyshortcuts` of what it acts on. */
export const KeyCap = ({ children }: { children: string }) => (
  <span className={styles.key} aria-hidden="true">
    {children}
  </span>
)
