import { Check, CircleQuestionMark, Minus, X } from 'lucide-react'
import { useWords } from '../../i18n/useWords'
import type { Access } from './access'
import styles from './Catalogue.module.css'

const icons = { granted: Check, missing: X, unknown: CircleQuestionMark, signedOut: Minus }

/** Whether this sign-in may, by a mark and a word. */
export function AccessMark({ access }: { access: Access }) {
  const { t } = useWords()
  const Icon = icons[access]
  return (
    <span className={`${styles.access} ${styles[access]}`}>
      <Icon size={13} aria-hidden="true" />
      {t(`catalogue.allowed.${access}`)}
    </span>
  )
}
