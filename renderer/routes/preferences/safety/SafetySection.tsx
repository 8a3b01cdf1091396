import { capLimits, type GuardSettings } from '../../../../shared/guard'
import type { AppState } from '../../../../shared/state'
import { useWords } from '../../../i18n/useWords'
import { useLoaded } from '../../../stores/useLoaded'
import { useRequest } from '../../../stores/useRequest'
import { Select } from '../../../ui/Select'
import { Switch } from '../../../ui/Switch'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Row, Rows } from '../../accounts/Rows'

/** In per cent; from the terminal it can be any number between the limits. */
const shares = [1, 2, 5, 10, 20, 30, 50]
const numbers = [1, 5, 10, 20, 50, 100, 200, capLimits.most.most]
const offered = (choices: readonly number[], current: number) =>
  [...new Set([...choices, current])].sort((a, b) => a - b)

/** How much may be deleted, or emptied, without asking. Acts at once; another workspace has other caps. */
export const SafetySection = ({ state }: { state: AppState }) => <Safety key={state.workspace?.id} />

function Safety() {
  const { t, format } = useWords()
  const { value: guard, error, setValue } = useLoaded('safety:get')
  const saving = useRequest('safety:save')
  const save = async (changes: Partial<GuardSettings>) => {
    const kept = guard && (await saving.run({ ...guard, ...changes }))
    if (kept) setValue(kept.value)
  }
  return (
    <div className={styles.page}>
      <section aria-label={t('safety.title')}>
        <div className={styles.service}>
          <h2>{t('safety.title')}</h2>
        </div>
        <Problem error={error ?? saving.error} />
        {guard && (
          <div className={styles.box}>
            <Rows>
              <Row
                name={t('safety.approve')}
                aside={
                  <Switch
                    label={t('safety.approve')}
                    isOn={guard.approveDeletes}
                    busy={saving.busy}
                    onChange={(approveDeletes) => void save({ approveDeletes })}
                  />
                }
              >
                <span className={styles.small}>{t('safety.approveHint')}</span>
              </Row>
              <Row name={t('safety.share')}>
                <Select
                  label={t('safety.share')}
                  value={String(Math.round(guard.cap.share * 100))}
                  options={offered(shares, Math.round(guard.cap.share * 100)).map((share) => ({
                    value: String(share),
                    text: t('safety.shareOption', { share: format.percent(share / 100) }),
                  }))}
                  onChange={(share) => void save({ cap: { ...guard.cap, share: Number(share) / 100 } })}
                />
              </Row>
              <Row name={t('safety.most')}>
                <Select
                  label={t('safety.most')}
                  value={String(guard.cap.most)}
                  options={offered(numbers, guard.cap.most).map((count) => ({
                    value: String(count),
                    text: t('safety.mostOption', { count }),
                  }))}
                  onChange={(most) => void save({ cap: { ...guard.cap, most: Number(most) } })}
                />
              </Row>
            </Rows>
          </div>
        )}
        <p className={`${styles.note} ${styles.after}`}>{t('safety.capHint')}</p>
      </section>
    </div>
  )
}
