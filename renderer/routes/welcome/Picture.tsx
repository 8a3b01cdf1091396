import { Check, CircleCheck, Pin, StickyNote } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Service } from '../../../shared/domain'
import { useWords } from '../../i18n/useWords'
import { ServiceMark } from '../../ui/ServiceMark'
import styles from './Picture.module.css'

/** One contact on both services: a phone number goes down, a finished task comes up. */
export function Picture() {
  const { t } = useWords()
  const phone = <span className={styles.phone}>{t('welcome.picture.phoneValue')}</span>
  const task = <span className={styles.task}>{t('welcome.picture.taskValue')}</span>
  return (
    <div className={styles.picture} role="img" aria-label={t('welcome.picture.label')}>
      <Card service="highlevel">
        <div className={styles.company}>{t('welcome.picture.company')}</div>
        <hr className={styles.line} />
        <div className={styles.fields}>
          <span>{t('welcome.picture.phone')}</span>
          <span>{phone}</span>
          <span>{t('welcome.picture.task')}</span>
          <span className={styles.done}>
            {task} <Check size={13} />
          </span>
          <span>{t('welcome.picture.note')}</span>
          <span className={styles.plain}>{t('welcome.picture.noteValue')}</span>
        </div>
      </Card>
      <Card service="nozbe">
        <hr className={styles.line} />
        <div className={styles.items}>
          <Pin />
          <span>
            {t('welcome.picture.phone')}: {phone}
          </span>
          <CircleCheck className={styles.tick} />
          <span>{task}</span>
          <StickyNote />
          <span className={styles.plain}>{t('welcome.picture.noteValue')}</span>
        </div>
      </Card>
      <svg
        className={styles.arrows}
        viewBox="0 0 311 372"
        width="311"
        height="372"
        fill="none"
        aria-hidden="true"
      >
        <path className={styles.down} d="M244 85H269A18 18 0 0 1 287 103V188M281 182.5 287 188.5 293 182.5" />
        <path className={styles.up} d="M68 343H41A18 18 0 0 1 23 325V240M17 245.5 23 239.5 29 245.5" />
      </svg>
    </div>
  )
}

function Card({ service, children }: { service: Service; children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className={`${styles.card} ${styles[service]}`}>
      <div className={styles.service}>
        <ServiceMark service={service} />
        {t(`service.${service}`)}
      </div>
      <div className={styles.name}>{t('welcome.picture.name')}</div>
      {children}
    </div>
  )
}
