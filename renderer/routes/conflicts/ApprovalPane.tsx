import { otherService } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import type { ApprovalShown } from '../../../shared/waiting'
import { useWords } from '../../i18n/useWords'
import { useWaiting } from '../../stores/waiting'
import { Button } from '../../ui/Button'
import { ServiceMark } from '../../ui/ServiceMark'
import { Problem } from '../accounts/Problem'
import styles from './Pane.module.css'

interface ApprovalPaneProps {
  approval: ApprovalShown
  itemKey: string
  onDecide(decision: 'approved' | 'refused'): void
}

/** A thousand names tell no more than these, and the number says the rest. */
const recordsShown = 200

/** Deletes and mass changes with the records that they concern. */
export function ApprovalPane({ approval, itemKey, onDecide }: ApprovalPaneProps) {
  const { t } = useWords()
  const refusal = useWaiting(({ refusal }) => refusal)
  const { op, kind, service, reason, records, decided } = approval
  const count = records.length
  const what = t(`conflicts.approval.${op}.${kind}`, { count })
  const other = serviceNames[otherService(service)]
  const refuse =
    op === 'update'
      ? t('conflicts.approval.keepThem')
      : op === 'archive'
        ? t('conflicts.approval.leave')
        : t('conflicts.approval.restore', { count })
  return (
    <>
      <h2 className={styles.title}>
        <ServiceMark service={service} />
        {t('conflicts.approval.inService', { what, service: serviceNames[service] })}
      </h2>
      <p className={styles.detail}>{t(`conflicts.approval.reason.${reason}`, { other })}</p>
      {refusal?.key === itemKey && <Problem error={refusal.error} />}
      {decided ? (
        <p className={styles.detail} role="status">
          {t('conflicts.why.decided')}
        </p>
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => onDecide('refused')}>{refuse}</Button>
          <Button look="primary" onClick={() => onDecide('approved')}>
            {t('conflicts.approval.approve')}
          </Button>
        </div>
      )}
      <ul className={styles.records} aria-label={t('conflicts.approval.records')}>
        {records.slice(0, recordsShown).map(({ contact, title }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two records may be called the same
          <li key={index} className={styles.record}>
            <bdi className={`${styles.name} cut`} title={title ?? contact}>
              {title ?? contact}
            </bdi>
            {title !== null && (
              <bdi className={`${styles.faint} cut`} title={contact}>
                {contact}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {count > recordsShown && (
        <p className={styles.detail}>{t('conflicts.approval.more', { count: count - recordsShown })}</p>
      )}
    </>
  )
}
