import type { ReactNode } from 'react'
import styles from './layout.module.css'

/** Side by side. */
export const Row = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>

/** One below the other, each as wide as it wants to be. */
export const Stack = ({ children }: { children: ReactNode }) => <div className={styles.stack}>{children}</div>

/** As wide as there is room. */
export const Wide = ({ children }: { children: ReactNode }) => <div className={styles.wide}>{children}</div>

/** A text that fits nowhere, with what layouts stumble over. */
export const longText =
  'Jean-Baptiste Lefebvre-Montgomery de la Tour d’Auvergne 🌍 عبد الرحمن الخطيب <b>Pracownia Światła sp. z o.o.</b>'
