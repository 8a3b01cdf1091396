import { Check, X } from 'lucide-react'
import type { HighLevelAccount } from '../../../shared/accounts'
import { missingEffects } from '../../../shared/scopes'
import { sayEffects } from '../../../shared/sentences/scopes'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { knownScopes, scopeWords } from '../../words/scope'
import styles from './Accounts.module.css'
import { Row, Rows } from './Rows'

interface HighLevelFactsProps {
  account: HighLevelAccount
  /** Signs in with other answers. Absent while that is under way: then only whose sign-in it is stands above the form. */
  onChange?: (() => void) | undefined
}

/** What the sign-in to HighLevel is of, and what it may do. */
export function HighLevelFacts({ account, onChange }: HighLevelFactsProps) {
  const { t, format, language } = useWords()
  const { locationName, timezone, access, scopes, endsAt, renewsAt } = account
  const granted = knownScopes(scopes.granted)
  // What the user did not ask for is no lack.
  const lacking = knownScopes(scopes.missing).filter(
    (scope) => access === 'read-write' || !scope.endsWith('.write'),
  )
  const location = (
    <Row name={t('accounts.location')} aside={timezone}>
      <bdi>{locationName}</bdi>
    </Row>
  )
  if (!onChange) return <Rows>{location}</Rows>
  return (
    <>
      <Rows>
        {location}
        <Row name={t('accounts.access')} aside={<Button onClick={onChange}>{t('accounts.change')}</Button>}>
          {t(`accounts.accesses.${access}`)}
        </Row>
        <Row
          name={t('accounts.until')}
          aside={renewsAt !== null && t('accounts.renews', { time: format.time(renewsAt) })}
        >
          {endsAt === null ? t('accounts.never') : format.date(endsAt)}
        </Row>
        <Row name={t('accounts.scopesOf', { granted: granted.length, all: granted.length + lacking.length })}>
          <ul className={styles.scopes}>
            {granted.map((scope) => (
              <li key={scope} title={scope}>
                <Check size={13} aria-hidden="true" />
                {scopeWords(scope, t)}
              </li>
            ))}
            {lacking.map((scope) => (
              <li key={scope} title={scope} data-lacking>
                <X size={13} aria-hidden="true" />
                {scopeWords(scope, t)}
                <span className="spoken">{t('accounts.notGranted')}</span>
              </li>
            ))}
          </ul>
        </Row>
      </Rows>
      {lacking.length > 0 && (
        <p className={styles.lack}>
          {t('accounts.lack', { effects: sayEffects(missingEffects(lacking), language) })}
        </p>
      )}
    </>
  )
}
