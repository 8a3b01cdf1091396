import { Check, Copy, ExternalLink } from 'lucide-react'
import { useRef, useState } from 'react'
import { type Service, services } from '../../../shared/domain'
import type { RecordPage } from '../../../shared/recordPage'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { useRecord } from '../../stores/record'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { ServiceMark } from '../../ui/ServiceMark'
import { Problem } from '../accounts/Problem'
import styles from './Places.module.css'

/** Where a record is on both services, whose it is, and what of it waits for the user. */
export function Places({ page }: { page: RecordPage }) {
  const { t } = useWords()
  const go = useNavigation(({ go }) => go)
  const open = useRecord(({ open }) => open)
  const { contactId, contact, waiting } = page
  return (
    <section className={styles.places} aria-label={t('history.record.places')}>
      {services.map((service) => (
        <Place key={service} service={service} page={page} />
      ))}
      {(contactId !== null || waiting > 0) && (
        <div className={styles.links}>
          {contactId !== null && (
            <Button look="link" onClick={() => void open({ kind: 'contact', recordId: contactId })}>
              <bdi>{t('history.record.contact', { name: contact })}</bdi>
            </Button>
          )}
          {waiting > 0 && (
            <Button look="link" onClick={() => go('conflicts')}>
              {t('history.record.waiting', { count: waiting })}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Place({ service, page: { kind, places } }: { service: Service; page: RecordPage }) {
  const { t } = useWords()
  const opening = useRequest('history:open')
  const id = useRef<HTMLElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  const place = places[service]
  const name = t(`service.${service}`)

  // The window is granted no permission, not even the clipboard's; copying a selection needs none.
  const copy = () => {
    const selection = window.getSelection()
    if (!id.current || !selection) return
    selection.selectAllChildren(id.current)
    setIsCopied(document.execCommand('copy'))
    selection.removeAllRanges()
  }

  return (
    <div>
      <div className={styles.place}>
        <ServiceMark service={service} />
        <span className={styles.service}>{name}</span>
        <span className={styles.state}>
          {t(place ? `history.record.state.${place.state}` : 'history.record.never')}
        </span>
        {place && (
          <>
            <code ref={id} className={`${styles.id} cut`} title={place.id}>
              {place.id}
            </code>
            <button
              type="button"
              className={styles.action}
              aria-label={`${name}: ${t(isCopied ? 'action.copied' : 'history.record.copy')}`}
              title={t(isCopied ? 'action.copied' : 'history.record.copy')}
              onClick={copy}
            >
              {isCopied ? <Check size={13} /> : <Copy size={13} />}
            </button>
            {place.mayOpen && place.state !== 'gone' && (
              <button
                type="button"
                className={styles.action}
                onClick={() => void opening.run({ service, kind, recordId: place.id })}
              >
                {t('history.record.openIn', { service: name })}
                <ExternalLink size={13} />
              </button>
            )}
          </>
        )}
      </div>
      <Problem error={opening.error} />
    </div>
  )
}
