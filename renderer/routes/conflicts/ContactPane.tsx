import { ExternalLink } from 'lucide-react'
import type { ConflictShown, Take } from '../../../shared/waiting'
import { useWords } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { useRequest } from '../../stores/useRequest'
import { useWaiting } from '../../stores/waiting'
import { Checkbox } from '../../ui/Checkbox'
import { KeyCap } from '../../ui/KeyCap'
import { ServiceMark } from '../../ui/ServiceMark'
import { Problem } from '../accounts/Problem'
import { ConflictBlock } from './ConflictBlock'
import styles from './ContactPane.module.css'
import { ValueForm } from './ValueForm'

interface ContactPaneProps {
  /** All of one contact. */
  conflicts: readonly ConflictShown[]
  active: ConflictShown
  /** All there are, for what else a rule would settle. */
  all: readonly ConflictShown[]
  always: boolean
  typing: boolean
  onAlways(always: boolean): void
  onType(conflict: ConflictShown): void
  onStopTyping(): void
  onActivate(conflict: ConflictShown): void
  onTake(conflict: ConflictShown, take: Take): void
}

/** The conflicts of one contact below each other; the framed one is what the keys act on. */
export function ContactPane(props: ContactPaneProps) {
  const { conflicts, active, all, always, typing, onTake } = props
  const { t } = useWords()
  const refusal = useWaiting(({ refusal }) => refusal)
  const isPractice = useAppState(({ state }) => state?.workspace?.practice ?? true)
  const page = useRequest('waiting:openContact')
  const { contact } = active
  const others = all.filter(
    ({ kind, field, chosen, key }) =>
      kind === active.kind && field === active.field && !chosen && key !== active.key,
  ).length
  return (
    <>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 className={`${styles.name} cut`} title={contact.name}>
            <bdi>{contact.name || t('conflicts.nobody')}</bdi>
          </h2>
          {contact.detail && (
            <p className={`${styles.detail} cut`} title={contact.detail}>
              <bdi>{contact.detail}</bdi>
            </p>
          )}
        </div>
        {!isPractice && contact.id.startsWith('link ') && (
          <button
            type="button"
            className={styles.page}
            aria-label={t('conflicts.openIn')}
            onClick={() => void page.run(contact.id)}
          >
            <ServiceMark service="highlevel" />
            {t('service.highlevel')}
            <ExternalLink size={13} />
          </button>
        )}
      </header>
      <Problem error={page.error} />
      {conflicts.map((conflict) => {
        const isActive = conflict.key === active.key
        return (
          <section key={conflict.key} className={styles.conflict}>
            <ConflictBlock
              conflict={conflict}
              active={isActive}
              onActivate={() => props.onActivate(conflict)}
              onTake={(take) => onTake(conflict, take)}
            />
            {isActive && refusal?.key === conflict.key && <Problem error={refusal.error} />}
            {isActive && typing && (
              <ValueForm
                conflict={conflict}
                onCancel={props.onStopTyping}
                onSave={(value) => onTake(conflict, { value })}
              />
            )}
            {isActive && !typing && !conflict.chosen && conflict.mayType && (
              <div className={styles.more}>
                {conflict.mayKeepBoth && (
                  <button
                    type="button"
                    className={styles.other}
                    aria-keyshortcuts="B"
                    onClick={() => onTake(conflict, 'both')}
                  >
                    {t('conflicts.both')} <KeyCap>B</KeyCap>
                  </button>
                )}
                <button
                  type="button"
                  className={styles.other}
                  aria-keyshortcuts="E"
                  onClick={() => props.onType(conflict)}
                >
                  {t('conflicts.type')} <KeyCap>E</KeyCap>
                </button>
                {conflict.mayAlways && (
                  <div className={styles.always}>
                    <Checkbox label={t('conflicts.always')} checked={always} onChange={props.onAlways} />
                  </div>
                )}
              </div>
            )}
            {isActive && always && others > 0 && (
              <p className={styles.also} role="status">
                {t('conflicts.alwaysAlso', { count: others })}
              </p>
            )}
          </section>
        )
      })}
    </>
  )
}
