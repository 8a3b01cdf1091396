import type { Kind } from '../../../shared/domain'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import { lackTexts } from '../../words/lacks'
import { knownScopes } from '../../words/scope'
import styles from './Mapping.module.css'

/** What of a view does not work, since the sign-in lacks a scope. The practice workspace has all of them. */
export function Lacks({ view, state }: { view: Kind | 'people'; state: AppState }) {
  const words = useWords()
  const { t } = words
  const go = useNavigation(({ go }) => go)
  const missing = state.workspace?.practice ? [] : (state.accounts.highlevel?.scopes.missing ?? [])
  const texts = lackTexts(view, knownScopes(missing), words)
  if (texts.length === 0) return null
  return (
    <div className={styles.lacks} role="status">
      <div>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <Button look="link" onClick={() => go('preferences')}>
        {t('mapping.toAccounts')}
      </Button>
    </div>
  )
}
