import type { Alerts } from '../../../../shared/desktop'
import { useWords } from '../../../i18n/useWords'
import { useLoaded } from '../../../stores/useLoaded'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Row, Rows } from '../../accounts/Rows'
import { SettingsGroup } from '../Section'
import { WebhookRow } from './WebhookRow'

/** Where repeated failures are told beyond this computer, and what became of the last alert. */
export function AlertGroup() {
  const { t, format } = useWords()
  const { value: alerts, error, setValue } = useLoaded('alerts:get')
  const choosing = useRequest('alerts:chooseProgram')
  const forgetting = useRequest('alerts:forgetProgram')
  const testing = useRequest('alerts:test')
  const take = async (asked: Promise<{ value: Alerts } | null>) => {
    const answer = await asked
    if (answer) setValue(answer.value)
  }
  const last = alerts?.last
  const isSetUp = alerts !== null && (alerts.webhook !== null || alerts.program !== null)
  return (
    <SettingsGroup
      title={t('alerts.title')}
      intro={t('alerts.intro')}
      after={
        <>
          <Problem error={error ?? choosing.error ?? forgetting.error ?? testing.error} />
          {last?.errors.map((each) => (
            <Problem key={each.code} error={each} />
          ))}
          {isSetUp && (
            <Button busy={testing.busy} onClick={() => take(testing.run())}>
              {t(testing.busy ? 'alerts.testing' : 'alerts.test')}
            </Button>
          )}
        </>
      }
    >
      {alerts && (
        <Rows>
          <WebhookRow address={alerts.webhook} onChanged={setValue} />
          <Row
            name={t('alerts.program')}
            long={alerts.program !== null}
            aside={
              <>
                <Button busy={choosing.busy} onClick={() => take(choosing.run())}>
                  {t('alerts.choose')}
                </Button>{' '}
                {alerts.program !== null && (
                  <Button aria-label={t('alerts.removeProgram')} onClick={() => take(forgetting.run())}>
                    {t('alerts.remove')}
                  </Button>
                )}
              </>
            }
          >
            {alerts.program === null ? (
              t('alerts.programNone')
            ) : (
              <bdi className={`${styles.line} cut`} title={alerts.program}>
                {alerts.program}
              </bdi>
            )}
            <span className={styles.small}>{t('alerts.programHint')}</span>
          </Row>
          {last && (
            <Row name={t('alerts.last')}>
              {t(last.errors.length === 0 ? 'alerts.sent' : 'alerts.failed', {
                event: t(`alerts.event.${last.event}`),
                time: format.time(last.at),
              })}
            </Row>
          )}
        </Rows>
      )}
    </SettingsGroup>
  )
}
