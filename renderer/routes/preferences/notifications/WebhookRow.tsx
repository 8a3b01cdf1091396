import { type FormEvent, useState } from 'react'
import type { Alerts } from '../../../../shared/desktop'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import styles from '../../accounts/Accounts.module.css'
import { Row } from '../../accounts/Rows'
import { Submit } from '../../accounts/Submit'
import { emptyFault, useChecks } from '../../accounts/useChecks'

interface WebhookRowProps {
  address: string | null
  onChanged(alerts: Alerts): void
}

/** The webhook that alerts go to, and the form for its address. */
export function WebhookRow({ address, onChanged }: WebhookRowProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('alerts:setWebhook')
  const [typed, setTyped] = useState<string | null>(null)
  const { errorOf, rest, areOk } = useChecks({ address: emptyFault(typed ?? '') }, error, {
    'alert.address': 'address',
  })
  const keep = async (wanted: string | null) => {
    const kept = await run(wanted)
    if (!kept) return
    setTyped(null)
    onChanged(kept.value)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (areOk()) void keep(typed)
  }
  if (typed !== null) {
    return (
      <Row name={t('alerts.webhook')}>
        <form className={styles.form} noValidate onSubmit={submit}>
          <Field
            label={t('alerts.webhookField')}
            hint={t('alerts.webhookHint')}
            error={errorOf('address')}
            type="url"
            maxLength={2000}
            value={typed}
            onChange={setTyped}
          />
          <Submit error={rest} busy={busy} onCancel={() => setTyped(null)}>
            {t('alerts.keep')}
          </Submit>
        </form>
      </Row>
    )
  }
  return (
    <Row
      name={t('alerts.webhook')}
      long={address !== null}
      aside={
        address === null ? (
          <Button aria-label={t('alerts.addWebhook')} onClick={() => setTyped('')}>
            {t('alerts.add')}
          </Button>
        ) : (
          <>
            <Button aria-label={t('alerts.changeWebhook')} onClick={() => setTyped(address)}>
              {t('alerts.change')}
            </Button>{' '}
            <Button aria-label={t('alerts.removeWebhook')} busy={busy} onClick={() => keep(null)}>
              {t('alerts.remove')}
            </Button>
          </>
        )
      }
    >
      {address === null ? (
        t('alerts.webhookNone')
      ) : (
        <bdi className={`${styles.line} cut`} title={address}>
          {address}
        </bdi>
      )}
    </Row>
  )
}
