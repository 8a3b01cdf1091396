import type { ScopeAccess } from '../../../shared/accounts'
import { readScopes, writeScopes } from '../../../shared/scopes'
import { useWords } from '../../i18n/useWords'
import { scopeWords } from '../../words/scope'
import styles from './Accounts.module.css'

/** The scopes to choose in HighLevel, by their words and by the names that HighLevel gives them. */
export function NeededScopes({ access }: { access: ScopeAccess }) {
  const { t } = useWords()
  const scopes = access === 'read-only' ? readScopes : [...readScopes, ...writeScopes]
  return (
    <details>
      <summary>{t('accounts.neededScopes', { count: scopes.length })}</summary>
      <ul className={styles.needed}>
        {scopes.map((scope) => (
          <li key={scope}>
            {scopeWords(scope, t)} <span className={styles.code}>{scope}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
