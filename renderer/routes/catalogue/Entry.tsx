import { type ReactNode, useEffect, useRef } from 'react'
import type { Catalogue } from '../../../shared/catalogue'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { useRecipes } from '../../stores/recipes'
import { Button } from '../../ui/Button'
import { AccessMark } from './AccessMark'
import styles from './Catalogue.module.css'
import { accessDetail, scopeText } from './entryWords'
import type { CatalogueRow } from './filter'
import { TryIt } from './TryIt'
import { usersOf } from './usersOf'

interface EntryProps {
  row: CatalogueRow
  state: AppState
  place: Catalogue['place']
  onBack(): void
}

/** One operation or trigger: what it is, whether this sign-in may, and a form to try it. Escape leads back. */
export function Entry({ row, state, place, onBack }: EntryProps) {
  const words = useWords()
  const { t, format } = words
  const { entry, sentence, access } = row
  const region = useRef<HTMLElement>(null)
  const { recipes, load } = useRecipes()
  useEffect(() => {
    region.current?.focus()
    void load()
  }, [load])
  useEffect(() => {
    const page = region.current?.closest('main')
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && onBack()
    page?.addEventListener('keydown', press)
    return () => page?.removeEventListener('keydown', press)
  }, [onBack])
  const users = usersOf(entry, recipes ?? [])

  return (
    <section ref={region} className={styles.page} aria-label={row.name} tabIndex={-1}>
      <p>{sentence}</p>
      <dl className={styles.facts}>
        {entry.path !== null && (
          <Fact name={t('catalogue.operation')}>
            <code className={styles.code}>
              {entry.method} {entry.path}
            </code>
          </Fact>
        )}
        <Fact name={t('catalogue.called')}>
          <code className={styles.code}>{entry.name}</code>
        </Fact>
        {entry.kind !== 'trigger' && (
          <Fact name={t('catalogue.needs')}>
            {entry.scope === null ? (
              t('catalogue.needsNothing')
            ) : (
              <>
                {scopeText(entry.scope, t)} <code className={styles.code}>{entry.scope}</code>
              </>
            )}
          </Fact>
        )}
        <Fact name={t('catalogue.access')}>
          <AccessMark access={access} />
          <p className={styles.quiet}>{accessDetail(row, state, t)}</p>
          {(access === 'missing' || access === 'signedOut') && <ToAccounts />}
        </Fact>
        {entry.inAutomations && (
          <Fact name={t('catalogue.usedBy')}>
            {users.length > 0 ? (
              <bdi>{format.list(users)}</bdi>
            ) : (
              <span className={styles.quiet}>{t('catalogue.usedByNone')}</span>
            )}
          </Fact>
        )}
      </dl>
      <TryIt entry={entry} place={place} />
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function ToAccounts() {
  const { t } = useWords()
  const { go } = useNavigation()
  const toAccounts = () => {
    go('preferences')
    useNavigation.setState({ section: 'accounts' })
  }
  return (
    <Button look="link" onClick={toAccounts}>
      {t('catalogue.toAccounts')}
    </Button>
  )
}
