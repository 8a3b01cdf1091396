import type { SpaceWarning } from '../../../shared/setUp'
import { warningText } from '../../../shared/warnings'
import { useWords } from '../../i18n/useWords'
import styles from './Accounts.module.css'

/** What is to be known before contact data goes to the place that was chosen. */
export function Warnings({ warnings }: { warnings: readonly SpaceWarning[] }) {
  const { language } = useWords()
  return warnings.map((warning) => (
    <p key={warning.code} className={styles.warning}>
      {warningText(warning, language)}
    </p>
  ))
}
