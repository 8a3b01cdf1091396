import { otherService } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import type { AmbiguousShown, MatchDecision } from '../../../shared/waiting'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { useWaiting } from '../../stores/waiting'
import { Button } from '../../ui/Button'
import { ServiceMark } from '../../ui/ServiceMark'
import { Problem } from '../accounts/Problem'
import styles from './Pane.module.css'

/** A record that may be several others: the one that it is, or something of its own, or left alone. */
export function MatchPane({ ambiguous }: { ambiguous: AmbiguousShown }) {
  const { t } = useWords()
  const load = useWaiting(({ load }) => load)
  const match = useRequest('waiting:match')
  const { service, kind, id, contact, title, candidates, mayCopy } = ambiguous
  const other = otherService(service)
  const names = { service: serviceNames[service], other: serviceNames[other] }
  const decide = async (decision: MatchDecision) => {
    if (await match.run({ service, kind, id, decision })) await load()
  }
  return (
    <>
      <h2 className={styles.title}>
        <ServiceMark service={service} />
        <bdi className="cut" title={title ?? contact.name}>
          {(title ?? contact.name) || t(`kind.${kind}`)}
        </bdi>
      </h2>
      <p className={styles.detail}>
        <bdi>{title === null ? contact.detail : contact.name}</bdi>
      </p>
      <p className={styles.detail}>{t('conflicts.match.detail', { ...names, kind: t(`kind.${kind}`) })}</p>
      <Problem error={match.error} />
      <h3 className={styles.section}>
        <ServiceMark service={other} />
        {t('conflicts.match.candidates', names)}
      </h3>
      {candidates.length === 0 && <p className={styles.detail}>{t('conflicts.match.none', names)}</p>}
      <ul className={styles.candidates}>
        {candidates.map((one) => (
          <li key={one.id} className={styles.candidate}>
            <span className={styles.both}>
              <bdi className={`${styles.name} cut`} title={one.name}>
                {one.name || t('value.untitled')}
              </bdi>
              <bdi className={`${styles.faint} cut`} title={one.detail}>
                {one.detail}
              </bdi>
            </span>
            <Button
              busy={match.busy}
              aria-label={t('conflicts.match.linkWith', { name: one.name || t('value.untitled') })}
              onClick={() => void decide({ do: 'link', to: one.id })}
            >
              {t('conflicts.match.link')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button busy={match.busy} onClick={() => void decide({ do: 'leave' })}>
          {t('conflicts.match.leave')}
        </Button>
        {mayCopy && (
          <Button busy={match.busy} onClick={() => void decide({ do: 'copy' })}>
            {t('conflicts.match.copy', names)}
          </Button>
        )}
      </div>
    </>
  )
}
