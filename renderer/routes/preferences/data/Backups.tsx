import { useCallback, useEffect, useState } from 'react'
import type { Backup } from '../../../../shared/backups'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Select } from '../../../ui/Select'
import { backupFacts, backupTime } from '../../../words/backup'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Row, Rows } from '../../accounts/Rows'

const keepChoices = [3, 7, 14, 30, 90] as const

/** The backups, newest first, to go back to. A run may have made another one. */
export function Backups({ ranIn }: { ranIn: number | null }) {
  const words = useWords()
  const { t, format } = words
  const list = useRequest('data:backups')
  const making = useRequest('data:backUp')
  const keeping = useRequest('data:keepBackups')
  const restoring = useRequest('data:restore')
  const [shown, setShown] = useState<{ backups: Backup[]; kept: number } | null>(null)
  const [asked, setAsked] = useState<Backup | null>(null)
  const [isRestored, setIsRestored] = useState(false)
  const { run: ask } = list
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is another function with every rendering.
  const refresh = useCallback(async () => {
    const answer = await ask()
    if (answer) setShown(answer.value)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is the reason to ask again.
  useEffect(() => void refresh(), [refresh, ranIn])

  const restore = async (backup: Backup) => {
    setAsked(null)
    setIsRestored(false)
    if (await restoring.run(backup.name)) setIsRestored(true)
    await refresh()
  }
  const when = (backup: Backup) => backupTime(backup, words)
  const kept = shown?.kept ?? 14
  const choices = [...new Set([...keepChoices, kept])].sort((a, b) => a - b)

  return (
    <section aria-label={t('data.backups')}>
      <div className={styles.service}>
        <h2>{t('data.backups')}</h2>
        <Button
          className={styles.atEnd}
          busy={making.busy}
          onClick={async () => {
            await making.run()
            await refresh()
          }}
        >
          {t('data.backUp')}
        </Button>
      </div>
      <div className={styles.told}>
        <Problem error={making.error ?? restoring.error ?? keeping.error ?? list.error} />
        <p role="status">{isRestored && t('data.restored')}</p>
      </div>
      <div className={styles.box}>
        <Rows>
          <Row
            name={t('data.keep')}
            aside={
              <Select
                label={t('data.keep')}
                value={String(kept)}
                options={choices.map((count) => ({ value: String(count), text: format.number(count) }))}
                onChange={async (value) => {
                  await keeping.run(Number(value))
                  await refresh()
                }}
              />
            }
          >
            <span className={styles.small}>{t('data.backupsNote')}</span>
          </Row>
          {shown?.backups.length === 0 && <Row name="">{t('data.noBackups')}</Row>}
          {shown?.backups.map((backup) => (
            <Row
              key={backup.name}
              name={t(`data.reasons.${backup.reason}`)}
              aside={
                <Button
                  busy={restoring.busy}
                  aria-label={`${when(backup)}: ${t('data.restore')}`}
                  onClick={() => setAsked(backup)}
                >
                  {t('data.restore')}
                </Button>
              }
            >
              {backupFacts(backup, words)}
            </Row>
          ))}
        </Rows>
      </div>
      {asked && (
        <ConfirmDialog
          title={t('data.restoreTitle', { when: when(asked) })}
          action={t('data.restoreAction')}
          onConfirm={() => void restore(asked)}
          onCancel={() => setAsked(null)}
        >
          {t('data.restoreText')}
        </ConfirmDialog>
      )}
    </section>
  )
}
